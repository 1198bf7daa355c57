"""Pictures that carry a report's message: drawn by matplotlib, in roles of colour (`Ink`)."""
