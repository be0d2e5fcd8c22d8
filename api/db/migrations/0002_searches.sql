CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `searches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`q` text NOT NULL,
	`locale` text NOT NULL,
	`results` integer NOT NULL,
	`opened` text,
	`filed_ticket` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `searches_key_unique` ON `searches` (`key`);--> statement-breakpoint
CREATE INDEX `searches_at` ON `searches` (`at`);--> statement-breakpoint
ALTER TABLE `suggestions` ADD `opened_at` integer;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `inserted_at` integer;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `solved_at` integer;--> statement-breakpoint
CREATE INDEX `suggestions_article` ON `suggestions` (`slug`);