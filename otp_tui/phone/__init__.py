"""The customer's simulated phone: the token app and the QR code. It knows nothing of the bank."""
