"""``pac renew``: closing a period, and writing the next plan."""
