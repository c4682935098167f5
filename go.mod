module portone-onboard

go 1.26.0
