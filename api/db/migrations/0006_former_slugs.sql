CREATE TABLE `article_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`article` text NOT NULL,
	`left_at` integer NOT NULL,
	FOREIGN KEY (`article`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `article_slugs_article` ON `article_slugs` (`article`);