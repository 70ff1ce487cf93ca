"""The forms of support: contacts, what is planned, what is to be done, how often to speak."""
