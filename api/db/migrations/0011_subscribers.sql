CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscriber` text NOT NULL,
	`event` integer NOT NULL,
	`ticket` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`error` text,
	`failed_at` integer,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_event` ON `deliveries` (`subscriber`,`event`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`subscriber`,`failed_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `deliveries_ticket` ON `deliveries` (`subscriber`,`ticket`,`event`);--> statement-breakpoint
CREATE INDEX `deliveries_failed` ON `deliveries` (`failed_at`,`id`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`name` text PRIMARY KEY NOT NULL,
	`cursor` integer NOT NULL
);
--> statement-breakpoint
-- Mails that were still to be sent become what they follow from, put off by the subscriber that sends them.
INSERT INTO `events` (`kind`, `data`, `at`)
SELECT 'people.invited', json_object('invitation', json_extract(`payload`, '$.invitation')), `created_at` FROM `jobs`
WHERE `kind` = 'mail.invited' AND `done_at` IS NULL AND `id` NOT IN (SELECT `job` FROM `mails` WHERE `job` IS NOT NULL);--> statement-breakpoint
INSERT INTO `events` (`kind`, `data`, `at`)
SELECT 'links.asked', json_object('ticket', (SELECT max(`number`) FROM `tickets` WHERE `email` = json_extract(`payload`, '$.email')), 'locale', json_extract(`payload`, '$.locale')), `created_at` FROM `jobs`
WHERE `kind` = 'mail.links' AND `done_at` IS NULL;--> statement-breakpoint
INSERT INTO `deliveries` (`subscriber`, `event`, `due_at`)
SELECT 'mails', `id`, `at` FROM `events` WHERE `kind` IN ('people.invited', 'links.asked');--> statement-breakpoint
INSERT INTO `deliveries` (`subscriber`, `event`, `ticket`, `due_at`)
SELECT 'mails', `events`.`id`, `events`.`ticket`, `jobs`.`created_at` FROM `jobs` JOIN `events` ON `events`.`ticket` = json_extract(`jobs`.`payload`, '$.ticket')
WHERE `jobs`.`done_at` IS NULL AND `jobs`.`id` NOT IN (SELECT `job` FROM `mails` WHERE `job` IS NOT NULL)
AND (
	(`jobs`.`kind` = 'mail.received' AND `events`.`kind` = 'ticket.filed')
	OR (`jobs`.`kind` IN ('mail.answered', 'mail.incident-ended') AND `events`.`kind` = 'ticket.replied' AND json_extract(`events`.`data`, '$.message') = json_extract(`jobs`.`payload`, '$.message'))
);--> statement-breakpoint
CREATE TABLE `__new_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event` integer,
	`kind` text NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`locale` text NOT NULL,
	`message_id` text NOT NULL,
	`file` text,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_mails` (`id`, `kind`, `to`, `subject`, `locale`, `message_id`, `file`, `sent_at`)
SELECT `id`, `kind`, `to`, `subject`, `locale`, `message_id`, `file`, `sent_at` FROM `mails`;--> statement-breakpoint
DROP TABLE `mails`;--> statement-breakpoint
ALTER TABLE `__new_mails` RENAME TO `mails`;--> statement-breakpoint
CREATE UNIQUE INDEX `mails_event` ON `mails` (`event`,`kind`);--> statement-breakpoint
CREATE INDEX `mails_to` ON `mails` (`to`);--> statement-breakpoint
DROP TABLE `jobs`;
