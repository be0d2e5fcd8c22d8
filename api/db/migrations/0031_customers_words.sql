-- Words of whose a ticket is are kept apart from what is said in it: every ticket is read once more.
DELETE FROM `unread_words`;--> statement-breakpoint
INSERT INTO `unread_words` SELECT max(`number`) + 1 FROM `tickets` HAVING count(*) > 0;
