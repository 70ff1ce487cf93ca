"""The invented hub: everybody in it is made up, for showing and for measuring. Never beside real people's data."""
