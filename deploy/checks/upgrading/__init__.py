"""What deploy/checks/upgrade is made of."""
