CREATE TABLE `editing` (
	`page` text PRIMARY KEY NOT NULL,
	`editor` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text,
	`passage` text,
	`until` integer NOT NULL,
	FOREIGN KEY (`editor`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `editing_article` ON `editing` (`slug`,`until`);--> statement-breakpoint
CREATE INDEX `editing_until` ON `editing` (`until`);--> statement-breakpoint
ALTER TABLE `revisions` ADD `grade` text;--> statement-breakpoint
ALTER TABLE `translations` ADD `behind_by` text;