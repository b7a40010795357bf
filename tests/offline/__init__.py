"""No network: a guard that every test runs under, and the commands without any network at all."""
