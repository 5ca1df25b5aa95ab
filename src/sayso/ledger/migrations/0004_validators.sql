-- What a server gave to ask later whether a page has changed.

ALTER TABLE appearances ADD COLUMN etag TEXT;

ALTER TABLE appearances ADD COLUMN modified TEXT;
