CREATE TABLE `incident_updates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident` integer NOT NULL,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`incident`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_updates_incident` ON `incident_updates` (`incident`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`impact` text NOT NULL,
	`providers` text DEFAULT '[]' NOT NULL,
	`problem_types` text DEFAULT '[]' NOT NULL,
	`countries` text DEFAULT '[]' NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `incidents_ended` ON `incidents` (`ended_at`,`id`);--> statement-breakpoint
CREATE TABLE `watched_feeds` (
	`name` text PRIMARY KEY NOT NULL,
	`reports` text DEFAULT '[]' NOT NULL,
	`read_at` integer,
	`failed_at` integer
);
--> statement-breakpoint
ALTER TABLE `tickets` ADD `incident` integer REFERENCES incidents(id);--> statement-breakpoint
CREATE INDEX `tickets_incident` ON `tickets` (`incident`);