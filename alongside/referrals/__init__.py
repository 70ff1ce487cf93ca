"""From a referral to the day a family has its PLO: received, screened, allocated (000 §3.5; 004, PLO programme)."""
