CREATE TABLE `calendars` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`week` text NOT NULL,
	`exceptions` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `level_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `service_levels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`priority` text,
	`problem_type` text,
	`calendar` integer NOT NULL,
	`first` integer,
	`next` integer,
	`solution` integer,
	`warning` integer DEFAULT 0 NOT NULL,
	`raises` integer DEFAULT false NOT NULL,
	`notifies` text,
	FOREIGN KEY (`calendar`) REFERENCES `calendars`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notifies`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_levels_position` ON `service_levels` (`position`);--> statement-breakpoint
ALTER TABLE `tickets` ADD `promised_as` text;--> statement-breakpoint
ALTER TABLE `tickets` ADD `counted_from` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `answer_used` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `solution_used` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `service_level` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `timed_by` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `timed_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `due_kind` text;--> statement-breakpoint
ALTER TABLE `tickets` ADD `alarm_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `warned` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `late` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `breached` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_due` ON `tickets` (`due_at`,`priority`,`locale`,`problem_type`,`assignee`) WHERE "tickets"."due_at" is not null;--> statement-breakpoint
CREATE INDEX `tickets_assignee_due` ON `tickets` (`assignee`,`due_at`,`priority`,`locale`,`problem_type`) WHERE "tickets"."due_at" is not null;--> statement-breakpoint
CREATE INDEX `tickets_alarm` ON `tickets` (`alarm_at`) WHERE "tickets"."alarm_at" is not null;--> statement-breakpoint
CREATE INDEX `tickets_timed` ON `tickets` (`timed_by`) WHERE "tickets"."status" <> 'solved';--> statement-breakpoint
INSERT INTO `calendars` (`id`, `name`, `zone`, `week`) VALUES (1, 'ساعات الدعم · Support hours', 'Asia/Riyadh',
	'[[{"from":"09:00","to":"17:00"}],[{"from":"09:00","to":"17:00"}],[{"from":"09:00","to":"17:00"}],[{"from":"09:00","to":"17:00"}],[],[],[{"from":"09:00","to":"17:00"}]]');--> statement-breakpoint
INSERT INTO `service_levels` (`position`, `name`, `priority`, `calendar`, `first`, `next`, `solution`, `warning`, `raises`) VALUES
	(1, 'عاجلة · Urgent', 'urgent', 1, 60, 60, 480, 20, 0),
	(2, 'عالية · High', 'high', 1, 120, 240, 960, 45, 1),
	(3, 'سائر التذاكر · Everything else', NULL, 1, 480, 480, 2400, 60, 1);--> statement-breakpoint
INSERT INTO `level_revisions` (`at`) VALUES (unixepoch() * 1000);
