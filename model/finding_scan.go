package model

// ScanRules are what the source scan looks for, in the order of a report.
var ScanRules = []string{}

// scanCodes are the reasons of the source scan: one for each rule.
var scanCodes = []FindingInfo{}
