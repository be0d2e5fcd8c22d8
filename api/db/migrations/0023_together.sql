CREATE TABLE `looking` (
	`page` text PRIMARY KEY NOT NULL,
	`agent` text NOT NULL,
	`ticket` integer NOT NULL,
	`typing` text,
	`until` integer NOT NULL,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `looking_until` ON `looking` (`until`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` integer NOT NULL,
	`target` integer NOT NULL,
	`by` text NOT NULL,
	`before` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`source`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`target`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_source` ON `merges` (`source`);--> statement-breakpoint
CREATE TABLE `at_desk` (
	`agent` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `followers` (
	`ticket` integer NOT NULL,
	`agent` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`ticket`, `agent`),
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agent` text NOT NULL,
	`ticket` integer NOT NULL,
	`event` integer NOT NULL,
	`reason` text NOT NULL,
	`actor` text,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_event` ON `notifications` (`event`,`agent`);--> statement-breakpoint
CREATE INDEX `notifications_agent` ON `notifications` (`agent`,`id`);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`agent`,`ticket`) WHERE "notifications"."read_at" is null;--> statement-breakpoint
ALTER TABLE `messages` ADD `origin` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `tickets` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `tickets` ADD `merged_into` integer REFERENCES tickets(number);--> statement-breakpoint
ALTER TABLE `tickets` ADD `came_from` integer REFERENCES tickets(number);--> statement-breakpoint
ALTER TABLE `tickets` ADD `follow_up_on` text;--> statement-breakpoint
ALTER TABLE `tickets` ADD `follow_up_note` text;--> statement-breakpoint
ALTER TABLE `tickets` ADD `follow_up_by` text REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `tickets_silent` ON `tickets` (`updated_at`) WHERE status = 'waiting' and (reminded_at is null or reminded_at < updated_at);--> statement-breakpoint
CREATE INDEX `tickets_reminded` ON `tickets` (`reminded_at`) WHERE status = 'waiting' and reminded_at >= updated_at;--> statement-breakpoint
CREATE INDEX `tickets_merged` ON `tickets` (`merged_into`) WHERE "tickets"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX `tickets_came_from` ON `tickets` (`came_from`) WHERE "tickets"."came_from" is not null;--> statement-breakpoint
CREATE INDEX `tickets_follow_up` ON `tickets` (`follow_up_by`,`follow_up_on`) WHERE "tickets"."follow_up_on" is not null;