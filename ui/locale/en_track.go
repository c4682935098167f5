package locale

import "portone-onboard/model"

// enTrack are the questions that stand beside the path of a track.
func enTrack() map[model.QuestionID]QuestionText {
	return map[model.QuestionID]QuestionText{
		"track.note": {
			Title:   "What do you want to note about {item} at {gateway}?",
			Why:     "The day of a call, a name and what was said let you go on where you stopped, a week later too.",
			Where:   "Write what you saw and heard. No passwords and no API keys.",
			SeenBy:  enFile,
			Example: "Called on 3/5. They will look at the papers on 3/9",
		},
	}
}
