"""What runs where the system is not a POSIX one."""
