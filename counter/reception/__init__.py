"""The reception: numbers, people in the house, help and alarms."""
