CREATE TABLE `models` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`bytes` blob NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`corrections` integer NOT NULL,
	`created_at` integer NOT NULL
);
