CREATE TABLE `digests` (
	`agent` text PRIMARY KEY NOT NULL,
	`wanted` integer DEFAULT true NOT NULL,
	`day` text,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `absences` (
	`agent` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `team_members` (
	`team` integer NOT NULL,
	`agent` text NOT NULL,
	`locales` text NOT NULL,
	`skills` text DEFAULT '[]' NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`team`, `agent`),
	FOREIGN KEY (`team`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agent`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `team_members_agent` ON `team_members` (`agent`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`sharing` text NOT NULL,
	`problem_types` text DEFAULT '[]' NOT NULL,
	`takes_rest` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
ALTER TABLE `saved_views` ADD `team` integer REFERENCES teams(id);--> statement-breakpoint
ALTER TABLE `service_levels` ADD `notifies_team` integer REFERENCES teams(id);--> statement-breakpoint
ALTER TABLE `tickets` ADD `team` integer REFERENCES teams(id);--> statement-breakpoint
CREATE INDEX `tickets_team` ON `tickets` (`team`,`standing`,`place`,`priority`,`locale`,`problem_type`,`assignee`) WHERE "tickets"."team" is not null;