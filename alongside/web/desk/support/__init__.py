"""Contacts on the desk: before a call, writing it down, and what was tried."""
