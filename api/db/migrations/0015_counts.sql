DROP TRIGGER `tickets_come`;--> statement-breakpoint
DROP TRIGGER `tickets_move`;--> statement-breakpoint
DROP TRIGGER `tickets_go`;--> statement-breakpoint
DROP TABLE `ticket_counts`;--> statement-breakpoint
CREATE TABLE `ticket_counts` (
	`status` text NOT NULL,
	`problem_type` text NOT NULL,
	`locale` text NOT NULL,
	`priority` text NOT NULL,
	`assignee` text NOT NULL,
	`tickets` integer NOT NULL,
	PRIMARY KEY(`status`, `problem_type`, `locale`, `priority`, `assignee`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `ticket_counts`
SELECT `status`, coalesce(`problem_type`, ''), `locale`, `priority`, coalesce(`assignee`, ''), 1 FROM `tickets`
WHERE true ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;--> statement-breakpoint
INSERT INTO `ticket_counts` WITH `kept` (`type`, `language`, `rank`) AS (
	VALUES (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0)
)
SELECT `status`, iif(`type`, `problem_type`, '*'), iif(`language`, `locale`, '*'), iif(`rank`, `priority`, '*'), `assignee`, sum(`tickets`)
FROM `ticket_counts`, `kept` GROUP BY 1, 2, 3, 4, 5;--> statement-breakpoint
CREATE TRIGGER `tickets_come` AFTER INSERT ON `tickets` BEGIN
	INSERT INTO `ticket_counts`
	SELECT new.`status`, `type`, `language`, `rank`, coalesce(new.`assignee`, ''), 1
	FROM (SELECT coalesce(new.`problem_type`, '') AS `type` UNION ALL SELECT '*'),
		(SELECT new.`locale` AS `language` UNION ALL SELECT '*'), (SELECT new.`priority` AS `rank` UNION ALL SELECT '*')
	WHERE true ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_move` AFTER UPDATE OF `status`, `problem_type`, `locale`, `priority`, `assignee` ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = old.`status`
		AND `problem_type` IN (coalesce(old.`problem_type`, ''), '*') AND `locale` IN (old.`locale`, '*')
		AND `priority` IN (old.`priority`, '*') AND `assignee` = coalesce(old.`assignee`, '');
	INSERT INTO `ticket_counts`
	SELECT new.`status`, `type`, `language`, `rank`, coalesce(new.`assignee`, ''), 1
	FROM (SELECT coalesce(new.`problem_type`, '') AS `type` UNION ALL SELECT '*'),
		(SELECT new.`locale` AS `language` UNION ALL SELECT '*'), (SELECT new.`priority` AS `rank` UNION ALL SELECT '*')
	WHERE true ON CONFLICT DO UPDATE SET `tickets` = `tickets` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `tickets_go` AFTER DELETE ON `tickets` BEGIN
	UPDATE `ticket_counts` SET `tickets` = `tickets` - 1 WHERE `status` = old.`status`
		AND `problem_type` IN (coalesce(old.`problem_type`, ''), '*') AND `locale` IN (old.`locale`, '*')
		AND `priority` IN (old.`priority`, '*') AND `assignee` = coalesce(old.`assignee`, '');
END;
