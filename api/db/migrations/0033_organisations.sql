CREATE TABLE `former_members` (
	`organisation` integer NOT NULL,
	`email` text NOT NULL,
	PRIMARY KEY(`organisation`, `email`),
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organisation_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`organisation` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_domains_organisation` ON `organisation_domains` (`organisation`);--> statement-breakpoint
CREATE TABLE `organisation_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation` integer NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`sees_all` integer DEFAULT false NOT NULL,
	`domain` text,
	`joined_at` integer NOT NULL,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`domain`) REFERENCES `organisation_domains`(`domain`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_members_email_unique` ON `organisation_members` (`email`);--> statement-breakpoint
CREATE INDEX `organisation_members_organisation` ON `organisation_members` (`organisation`);--> statement-breakpoint
CREATE INDEX `organisation_members_domain` ON `organisation_members` (`domain`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `tickets_email`;--> statement-breakpoint
CREATE INDEX `tickets_email` ON `tickets` (`email`,`standing`);