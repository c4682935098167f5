package model

// paymentCodes are the reasons of a look at a payment.
var paymentCodes = []FindingInfo{}
