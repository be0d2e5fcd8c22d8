CREATE TABLE `macro_uses` (
	`macro` integer NOT NULL,
	`ticket` integer NOT NULL,
	`used_at` integer NOT NULL,
	`solved_at` integer,
	PRIMARY KEY(`macro`, `ticket`),
	FOREIGN KEY (`macro`) REFERENCES `macros`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`number`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `macro_uses_ticket` ON `macro_uses` (`ticket`);--> statement-breakpoint
CREATE TABLE `macros` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`ar` text,
	`en` text,
	`owner` text NOT NULL,
	`reach` text DEFAULT 'mine' NOT NULL,
	`actions` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `macros_owner` ON `macros` (`owner`);--> statement-breakpoint
CREATE INDEX `macros_reach` ON `macros` (`reach`);--> statement-breakpoint
CREATE TABLE `own_numbers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`label` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_numbers_value_unique` ON `own_numbers` (`value`);--> statement-breakpoint
ALTER TABLE `outgoing` ADD `also` text;