CREATE TABLE `sendings` (
	`digest` text PRIMARY KEY NOT NULL,
	`made` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `tickets_draftKey_unique`;--> statement-breakpoint
ALTER TABLE `tickets` DROP COLUMN `draft_key`;