CREATE TABLE `places` (
	`hash` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `salts` (
	`period` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `feedback` ADD `voice` text;--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_voice` ON `feedback` (`voice`);--> statement-breakpoint
ALTER TABLE `searches` ADD `answers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `searches` ADD `voice` text;--> statement-breakpoint
ALTER TABLE `suggestions` ADD `solved_by` text;