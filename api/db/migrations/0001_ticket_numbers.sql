-- Ticket numbers begin at 10001: long enough to read out, too long to look like the first.
INSERT INTO `sqlite_sequence` (`name`, `seq`) VALUES ('tickets', 10000);
