ALTER TABLE `messages` ADD `format` text DEFAULT 'plain' NOT NULL;--> statement-breakpoint
ALTER TABLE `outgoing` ADD `format` text DEFAULT 'plain' NOT NULL;