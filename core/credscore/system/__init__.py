"""What is asked of the operating system: files here and on other systems, processes, alarms."""
