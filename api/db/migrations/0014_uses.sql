CREATE TABLE `uses` (
	`digest` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `uses_until` ON `uses` (`until`);--> statement-breakpoint
ALTER TABLE `mails` ADD `source` text;--> statement-breakpoint
ALTER TABLE `mails` DROP COLUMN `file`;