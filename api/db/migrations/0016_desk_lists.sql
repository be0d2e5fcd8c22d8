CREATE TABLE `bulk_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`change` text NOT NULL,
	`results` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bulk_changes_at` ON `bulk_changes` (`at`);--> statement-breakpoint
CREATE TABLE `readings` (
	`agent` text NOT NULL,
	`ticket` integer NOT NULL,
	`message` integer NOT NULL,
	PRIMARY KEY(`agent`, `ticket`),
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `readings_ticket` ON `readings` (`ticket`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`owner` text NOT NULL,
	`reach` text DEFAULT 'mine' NOT NULL,
	`filter` text NOT NULL,
	`sort` text NOT NULL,
	`columns` text DEFAULT '[]' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_owner` ON `saved_views` (`owner`);--> statement-breakpoint
CREATE INDEX `saved_views_reach` ON `saved_views` (`reach`);--> statement-breakpoint
CREATE TABLE `view_readers` (
	`view` integer NOT NULL,
	`reader` text NOT NULL,
	PRIMARY KEY(`view`, `reader`),
	FOREIGN KEY (`view`) REFERENCES `saved_views`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reader`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `view_readers_reader` ON `view_readers` (`reader`);--> statement-breakpoint
DROP INDEX `tickets_queue`;--> statement-breakpoint
DROP INDEX `tickets_assignee`;--> statement-breakpoint
DROP INDEX `tickets_type`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `channel` text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `spam_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `standing` text GENERATED ALWAYS AS (case when spam_at is null then status else 'spam' end) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_filed` ON `tickets` (`standing`,`number`,`priority`,`locale`,`problem_type`,`assignee`);--> statement-breakpoint
CREATE INDEX `tickets_changed` ON `tickets` (`standing`,`updated_at`,`number`,`priority`,`locale`,`problem_type`,`assignee`);--> statement-breakpoint
CREATE INDEX `tickets_queue` ON `tickets` (`standing`,`place`,`priority`,`locale`,`problem_type`,`assignee`);--> statement-breakpoint
CREATE INDEX `tickets_assignee` ON `tickets` (`assignee`,`standing`,`place`,`priority`,`locale`,`problem_type`);--> statement-breakpoint
CREATE INDEX `tickets_type` ON `tickets` (`problem_type`,`standing`,`place`,`priority`,`locale`,`assignee`);--> statement-breakpoint
DROP TRIGGER `tickets_come`;--> statement-breakpoint
DROP TRIGGER `tickets_move`;--> statement-breakpoint
DROP TRIGGER `tickets_go`;--> statement-breakpoint
CREATE TRIGGER `tickets_come` AFTER INSERT ON `tickets` BEGIN
	INSERT INTO `ticket_counts`
	SELECT iif(new.`spam_at` IS NULL, new.`status`, 'spam'), `type`, `language`, `rank`, coalesce(new.`assignee`, ''), 1
	FROM (SELECT coalesce(new.`problem_type`, '') AS `type` UNION ALL SELECT '*'),
		(SELECT new.`locale` AS `language` UNION ALL SELECT '*'), (SELECT new.`priority` AS `rank` UNION ALL SELECT '*')
	WHERE true ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_move` AFTER UPDATE OF `status`, `spam_at`, `problem_type`, `locale`, `priority`, `assignee` ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = iif(old.`spam_at` IS NULL, old.`status`, 'spam')
		AND `problem_type` IN (coalesce(old.`problem_type`, ''), '*') AND `locale` IN (old.`locale`, '*')
		AND `priority` IN (old.`priority`, '*') AND `assignee` = coalesce(old.`assignee`, '');
	INSERT INTO `ticket_counts`
	SELECT iif(new.`spam_at` IS NULL, new.`status`, 'spam'), `type`, `language`, `rank`, coalesce(new.`assignee`, ''), 1
	FROM (SELECT coalesce(new.`problem_type`, '') AS `type` UNION ALL SELECT '*'),
		(SELECT new.`locale` AS `language` UNION ALL SELECT '*'), (SELECT new.`priority` AS `rank` UNION ALL SELECT '*')
	WHERE true ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_go` AFTER DELETE ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = iif(old.`spam_at` IS NULL, old.`status`, 'spam')
		AND `problem_type` IN (coalesce(old.`problem_type`, ''), '*') AND `locale` IN (old.`locale`, '*')
		AND `priority` IN (old.`priority`, '*') AND `assignee` = coalesce(old.`assignee`, '');
END;
