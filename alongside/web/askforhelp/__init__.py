"""The page on which a parent asks for help without an account: maybe on a phone that somebody else looks at."""
