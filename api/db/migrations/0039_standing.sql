DROP INDEX `articles_shown`;--> statement-breakpoint
DROP INDEX `articles_audience`;--> statement-breakpoint
DROP INDEX `articles_type`;--> statement-breakpoint
ALTER TABLE `articles` ADD `pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `standing` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `articles_shown` ON `articles` (`shown`,standing desc,`slug`);--> statement-breakpoint
CREATE INDEX `articles_audience` ON `articles` (`shown`,`audience`,standing desc,`slug`);--> statement-breakpoint
CREATE INDEX `articles_type` ON `articles` (`shown`,`problem_type`,standing desc,`slug`);--> statement-breakpoint
ALTER TABLE `feedback` ADD `voter` text;