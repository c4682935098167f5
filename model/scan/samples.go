package scan

// Keys and IDs that PortOne's documents and sample projects show: everybody has
// them, so no payment of a shop can run on them.
var (
	sampleChannels = []string{
		"channel-key-00000000-0000-0000-0000-000000000000",
		"channel-key-12345678-1234-5678-9012-123456789012",
		"channel-key-98765432-9876-5432-1098-987654321098",
		"channel-key-abcdefgh-abcd-efgh-ijkl-abcdefghijkl",
		"channel-key-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
		"channel-key-3b37819a-1c72-4deb-a245-8c810af5403d",
		"channel-key-893597d6-e62d-410f-83f9-119f530b4b11",
		"channel-key-9987cb87-6458-4888-b94e-68d9a2da896d",
		"channel-key-f042e8e2-92f1-4f68-ad61-cec6ede41529",
		"channel-key-fc5f33bb-c51e-4ac7-a0df-4dc40330046d",
		"channel-key-a79920e0-a898-49f0-aab7-50aa6834848f",
		"channel-key-e6c31df1-5559-4b4a-9b2c-a35793d14db2",
		"channel-key-c4a4b281-a1e5-40c9-8140-f055262bcefd",
		"channel-key-bcbb1622-ff80-49d5-adef-49191fda8ede",
		"channel-key-4a5daa34-aecb-44af-aaad-e42384acfb6e",
		"channel-key-ebe7daa6-4fe4-41bd-b17d-3495264399b5",
	}
	sampleStores = []string{
		"store-00000000-0000-0000-0000-000000000000",
		"store-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
		"store-4ff4af41-85e3-4559-8eb8-0d08a2c6ceec",
		"store-61e0db3d-b967-47db-8b50-96002da90d55",
		"store-9bf6076d-beef-4729-9521-ae66c14e0569",
		"store-ae356798-3d20-4969-b739-14c6b0e1a667",
		"imp00000000", "imp12345678", "imp1234567890", "imp68124833",
	}
)

// marks are the words by which a file has to do with payments; any of them
// makes it worth reading.
var marks = []string{
	"portone", "iamport", "imp_uid", "impuid", "imp_secret", "request_pay", "requestpayment", "requestissuebillingkey",
	"channel-key-", "channelkey", "whsec_", "webhook", "getpayment", "get_payment", "paymentid", "payment_id", "merchant_uid",
}
