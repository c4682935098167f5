package locale

import "portone-onboard/model"

func enFailures() map[model.FailureKind]FailureText {
	return map[model.FailureKind]FailureText{
		model.FailSecret: {"PortOne did not take the API secret. Your answers are kept.",
			"In [결제 연동] > [연동 관리] > [식별코드·API Keys], check that the secret has not expired and that V1 and V2 are not mixed up. A gateway's own key does not work here."},
		model.FailForbidden: {"This API secret has no right to that store. Your answers are kept.",
			"Check that the store ID and the API secret belong to the same store."},
		model.FailNotFound: {"It is not there. A payment whose window was never opened is not there either.",
			"Check the payment ID, and that the API secret belongs to the store that took the payment."},
		model.FailRefused: {"PortOne did not accept the request ({type}). Nothing was changed.",
			"Mend the reason and try again."},
		model.FailGateway: {"The gateway did not accept the request ({type}).",
			"Look this code up in the gateway's documents, or ask the gateway or PortOne and name the payment ID."},
		model.FailBusy: {"Too many requests: it was turned down, also after waiting. Your answers are kept.",
			"Try again in {after}."},
		model.FailServer: {"The other server failed (HTTP {status}). Your answers are kept.",
			"Try again in a few minutes. If it goes on, look at PortOne's notices."},
		model.FailTimeout: {"No answer came in time. Your answers are kept.",
			"Check your connection and try again. If it was a cancel, look the payment up first to see whether it came through."},
		model.FailOffline: {"No connection: the internet is not reached, or there is no such address. Your answers are kept.",
			"Check your connection and the address, and try again. You can also go on without and note what you checked yourself."},
		model.FailTLS: {"The server's certificate cannot be trusted, so nothing was sent.",
			"Check this computer's date and time, that no company or public network intercepts the connection, and the certificate's dates and address."},
		model.FailAnswer: {"The answer has another form than expected. Perhaps something other than PortOne's API answered ({type}).",
			"Check for a public network with a login page, or a proxy, and try again."},
		model.FailStopped: {"Stopped. Your answers are kept.",
			"You can start again at any time. If a cancel was being sent, look the payment up first."},
		model.FailInput: {"What should be looked at is not right. Nothing was sent.",
			"Check the address, the file name or the payment ID for something missing or mistyped."},
		model.FailPending: {"The cancel was taken but has not finished yet.",
			"Do not cancel again. Look the payment up in a few minutes to see whether it came through."},
	}
}
