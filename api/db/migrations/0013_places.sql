CREATE TABLE `ticket_counts` (
	`status` text NOT NULL,
	`assignee` text NOT NULL,
	`tickets` integer NOT NULL,
	PRIMARY KEY(`assignee`, `status`)
);
--> statement-breakpoint
DROP INDEX `events_ticket`;--> statement-breakpoint
CREATE INDEX `events_ticket` ON `events` (`ticket`,`at`);--> statement-breakpoint
DROP INDEX `tickets_queue`;--> statement-breakpoint
DROP INDEX `tickets_assignee`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `place` integer GENERATED ALWAYS AS (case when status = 'solved' then -number
  else number + 1000000000 * case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end end) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_type` ON `tickets` (`problem_type`,`status`,`place`,`priority`,`locale`);--> statement-breakpoint
CREATE INDEX `tickets_queue` ON `tickets` (`status`,`place`,`priority`,`locale`);--> statement-breakpoint
CREATE INDEX `tickets_assignee` ON `tickets` (`assignee`,`status`,`place`,`priority`,`locale`);--> statement-breakpoint
INSERT INTO `ticket_counts` (`status`, `assignee`, `tickets`)
SELECT `status`, coalesce(`assignee`, ''), count(*) FROM `tickets` GROUP BY `status`, `assignee`;--> statement-breakpoint
CREATE TRIGGER `tickets_come` AFTER INSERT ON `tickets` BEGIN
	INSERT INTO `ticket_counts` VALUES (new.`status`, coalesce(new.`assignee`, ''), 1)
	ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_move` AFTER UPDATE OF `status`, `assignee` ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = old.`status` AND `assignee` = coalesce(old.`assignee`, '');
	INSERT INTO `ticket_counts` VALUES (new.`status`, coalesce(new.`assignee`, ''), 1)
	ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_go` AFTER DELETE ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = old.`status` AND `assignee` = coalesce(old.`assignee`, '');
END;
