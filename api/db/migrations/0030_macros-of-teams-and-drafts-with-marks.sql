DROP INDEX `macros_reach`;--> statement-breakpoint
ALTER TABLE `macros` ADD `team` integer REFERENCES teams(id);--> statement-breakpoint
CREATE INDEX `macros_reach` ON `macros` (`reach`,`team`);--> statement-breakpoint
ALTER TABLE `drafts` ADD `keeps` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `drafts` ADD `also` text;--> statement-breakpoint
ALTER TABLE `outgoing` ADD `keeps` text DEFAULT '[]' NOT NULL;