"""The weekly brief and the monthly panel pack of a hub: on a screen that others may see, and on paper."""
