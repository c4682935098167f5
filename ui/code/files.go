package code

import "portone-onboard/ui/code/templates"

// file is one of a shop's: its name, and what writes it for each version of
// PortOne.
type file struct {
	name   string
	v1, v2 func(*templates.Fill) string
}

// page is the language of what a browser shows.
const page = "html"

var (
	windowFile = file{"payment.html", templates.WindowPageV1, templates.WindowPageV2}
	formFile   = file{"card.html", templates.FormPage, templates.FormPage}
)

// files are those of a stack, and their language.
type files struct {
	lang                  string
	call, verify, webhook file
}

func (s Stack) files() files {
	switch s {
	case Node:
		return files{
			lang:    "javascript",
			call:    file{"portone.mjs", templates.CallNode, templates.CallNode},
			verify:  file{"payment.mjs", templates.VerifyNodeV1, templates.VerifyNodeV2},
			webhook: file{"webhook.mjs", templates.WebhookNodeV1, templates.WebhookNodeV2},
		}
	case Python:
		return files{
			lang:    "python",
			call:    file{"portone_calls.py", templates.CallPython, templates.CallPython},
			verify:  file{"payment.py", templates.VerifyPythonV1, templates.VerifyPythonV2},
			webhook: file{"payment_webhook.py", templates.WebhookPythonV1, templates.WebhookPythonV2},
		}
	case PHP:
		return files{
			lang:    "php",
			call:    file{"portone.php", templates.CallPHP, templates.CallPHP},
			verify:  file{"payment.php", templates.VerifyPHPV1, templates.VerifyPHPV2},
			webhook: file{"webhook.php", templates.WebhookPHPV1, templates.WebhookPHPV2},
		}
	case Java:
		return files{
			lang:    "java",
			call:    file{"PortOneCalls.java", templates.CallJava, templates.CallJava},
			verify:  file{"PaymentController.java", templates.VerifyJavaV1, templates.VerifyJavaV2},
			webhook: file{"WebhookController.java", templates.WebhookJavaV1, templates.WebhookJavaV2},
		}
	case Kotlin:
		return files{
			lang:    "kotlin",
			call:    file{"PortOneCalls.kt", templates.CallKotlin, templates.CallKotlin},
			verify:  file{"PaymentController.kt", templates.VerifyKotlinV1, templates.VerifyKotlinV2},
			webhook: file{"WebhookController.kt", templates.WebhookKotlinV1, templates.WebhookKotlinV2},
		}
	}
	return files{
		lang:    "go",
		call:    file{"portone.go", templates.CallGo, templates.CallGo},
		verify:  file{"payment.go", templates.VerifyGoV1, templates.VerifyGoV2},
		webhook: file{"webhook.go", templates.WebhookGoV1, templates.WebhookGoV2},
	}
}
