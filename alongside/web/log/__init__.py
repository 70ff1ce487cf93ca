"""Writing in the log, the same on the desk and for carers: the questions, the form, drafts, mentions, practice."""
