"""What is done beside a family and for the team: topics, practical help, going out alone, supervision."""

from alongside.access.roles import Role

# Who goes out, is on duty and has supervision. The managers among them arrange it.
TEAM = (Role.PLO, Role.SERVICE_MANAGER)
