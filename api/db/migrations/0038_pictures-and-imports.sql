CREATE TABLE `import_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`addresses` text DEFAULT '[]' NOT NULL,
	`source` text,
	`bytes` blob,
	`alt` text,
	`marks` text DEFAULT '[]' NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`taken` text DEFAULT '[]' NOT NULL,
	`conflicts` text DEFAULT '[]' NOT NULL,
	`settled` text DEFAULT '[]' NOT NULL,
	`notes` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`import`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_parts_state` ON `import_parts` (`import`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `import_parts_name` ON `import_parts` (`import`,`kind`,`name`);--> statement-breakpoint
CREATE TABLE `imported_from` (
	`source` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imported_from_article` ON `imported_from` (`slug`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`state` text DEFAULT 'reading' NOT NULL,
	`problem_type` text NOT NULL,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_working` ON `imports` (`id`) WHERE state in ('reading', 'taking');--> statement-breakpoint
CREATE TABLE `draft_pictures` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`picture` text NOT NULL,
	PRIMARY KEY(`slug`, `locale`, `picture`),
	FOREIGN KEY (`slug`) REFERENCES `articles`(`slug`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_pictures_picture` ON `draft_pictures` (`picture`);--> statement-breakpoint
CREATE TABLE `picture_files` (
	`picture` text NOT NULL,
	`width` integer NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`picture`, `width`),
	FOREIGN KEY (`picture`) REFERENCES `pictures`(`name`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pictures` (
	`name` text PRIMARY KEY NOT NULL,
	`alt` text NOT NULL,
	`marks` text DEFAULT '[]' NOT NULL,
	`hash` text NOT NULL,
	`came_as` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revision_pictures` (
	`picture` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`picture`, `revision`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `revision_pictures_revision` ON `revision_pictures` (`revision`);