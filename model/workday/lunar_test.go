package workday

import (
	"math"
	"testing"
	"time"
)

// The dated table of lunar holidays is proved from the sky: new moons and the
// sun's longitude after J. Meeus, Astronomical Algorithms (2nd ed.), chapters
// 25 and 49, and the rules of the lunar calendar in Korea's time. A month
// begins on the day of the new moon; the month of the winter solstice is the
// 11th; if thirteen months lie between two of them, the first without one of
// the sun's twelve marks (every 30° of longitude) repeats the number before it.

func TestLunarTable(t *testing.T) {
	for _, row := range lunarYears {
		for _, c := range []struct {
			name             string
			month, day, want int
		}{{"설날", 1, 1, row.seollal}, {"부처님오신날", 4, 8, row.buddha}, {"추석", 8, 15, row.chuseok}} {
			got := skyOf(row.year, 0, 0)[c.month] + c.day - 1
			if got != dayIn(row.year, c.want) {
				t.Errorf("%d %s: %s by the sky, %04d in the table", row.year, c.name, dateOf(got), c.want)
			}
		}
	}
}

// The calculation is good to seconds for the moon and to a quarter of an hour
// for the sun. No date may hang on an error of that size, or several of it.
func TestLunarTableHasMargin(t *testing.T) {
	for _, row := range lunarYears {
		sky := skyOf(row.year, 0, 0)
		for _, moon := range []float64{-3, 0, 3} {
			for _, sun := range []float64{-30, 0, 30} {
				other := skyOf(row.year, moon, sun)
				for _, month := range []int{1, 4, 8} {
					if sky[month] != other[month] {
						t.Errorf("%d: month %d begins on %s, or %s with %+g and %+g minutes", row.year, month,
							dateOf(sky[month]), dateOf(other[month]), moon, sun)
					}
				}
			}
		}
	}
}

// The calculation itself, against instants printed in almanacs (UTC).
func TestSkyAgainstAlmanac(t *testing.T) {
	for _, want := range []string{ // new moons, five of them solar eclipses
		"2024-01-11T11:57Z", "2024-02-09T22:59Z", "2024-04-08T18:21Z", "2025-03-29T10:58Z",
		"2026-02-17T12:01Z", "2026-08-12T17:37Z", "2027-08-02T10:05Z",
	} {
		at := instant(t, want)
		k := math.Round((at - firstNewMoon) / synodic)
		if diff := minutes(newMoon(k) - at); math.Abs(diff) > 1.5 {
			t.Errorf("new moon %s: %.1f minutes off", want, diff)
		}
	}
	for want, longitude := range map[string]float64{
		"2024-03-20T03:06Z": 0, "2024-06-20T20:51Z": 90, "2023-12-22T03:27Z": 270, "2025-12-21T15:03Z": 270,
	} {
		at := instant(t, want)
		if diff := minutes(sunAt(longitude, at) - at); math.Abs(diff) > 16 {
			t.Errorf("sun at %g° %s: %.1f minutes off", longitude, want, diff)
		}
	}
}

func instant(t *testing.T, s string) float64 {
	t.Helper()
	at, err := time.Parse("2006-01-02T15:04Z07:00", s)
	if err != nil {
		t.Fatal(err)
	}
	return julianEpoch + float64(at.Unix())/86400
}

func minutes(days float64) float64 { return days * 24 * 60 }

const (
	julianEpoch  = 2440587.5     // 1970-01-01T00:00Z as a Julian date
	j2000        = 2451545.0     // the epoch of the formulas
	firstNewMoon = 2451550.09766 // mean new moon number 0
	synodic      = 29.530588861  // mean days from new moon to new moon
	deltaT       = 72.0 / 86400  // uniform time less UTC, 69 to 75 s from 2024 to 2035
)

// korean is the day number in Korea of an instant (a Julian date in UTC).
func korean(jd float64) int {
	return dayAt(1970, 1, 1) + int(math.Floor(jd-julianEpoch+9.0/24))
}

// skyOf gives the first day of each ordinary lunar month of a year by its
// number, with the moon and the sun moved by some minutes.
func skyOf(year int, moon, sun float64) map[int]int {
	eleventh := solsticeMonth(year-1, moon, sun)
	months := solsticeMonth(year, moon, sun) - eleventh
	out := map[int]int{}
	number, leapDone := 11, false
	for i := range months {
		begin, next := monthBegin(eleventh+i, moon), monthBegin(eleventh+i+1, moon)
		if i > 0 && months == 13 && !leapDone && !marked(begin, next, sun) {
			leapDone = true
			continue
		}
		if i > 0 {
			number = number%12 + 1
		}
		out[number] = begin
	}
	return out
}

func monthBegin(k int, moon float64) int { return korean(newMoon(float64(k)) + moon/24/60) }

// solsticeMonth is the number of the new moon whose month holds the winter
// solstice of a year.
func solsticeMonth(year int, moon, sun float64) int {
	day := korean(sunAt(270, j2000+float64(year-2000)*365.2425+355) + sun/24/60)
	k := int(math.Round(float64(year-2000)*365.2425/synodic)) + 14
	for monthBegin(k, moon) > day {
		k--
	}
	return k
}

// marked tells whether the sun passes a multiple of 30° from one day to before
// another.
func marked(begin, next int, sun float64) bool {
	middle := julianEpoch + float64(begin+next)/2 - float64(dayAt(1970, 1, 1))
	nearest := math.Round(sunLongitude(middle)/30) * 30
	for _, longitude := range []float64{nearest - 30, nearest, nearest + 30} {
		if day := korean(sunAt(longitude, middle) + sun/24/60); day >= begin && day < next {
			return true
		}
	}
	return false
}

// sunAt is the instant near another at which the sun's longitude is reached.
func sunAt(longitude, near float64) float64 {
	for range 8 {
		gap := math.Mod(longitude-sunLongitude(near)+540+360, 360) - 180
		near += gap / 360 * 365.2425
	}
	return near
}

// sunLongitude is the sun's apparent longitude in degrees (chapter 25, to 0.01°).
func sunLongitude(jd float64) float64 {
	t := (jd + deltaT - j2000) / 36525
	mean := 280.46646 + 36000.76983*t + 0.0003032*t*t
	m := 357.52911 + 35999.05029*t - 0.0001537*t*t
	centre := (1.914602-0.004817*t-0.000014*t*t)*sin(m) + (0.019993-0.000101*t)*sin(2*m) + 0.000289*sin(3*m)
	node := 125.04 - 1934.136*t
	return math.Mod(math.Mod(mean+centre-0.00569-0.00478*sin(node), 360)+360, 360)
}

func sin(degrees float64) float64 { return math.Sin(degrees * math.Pi / 180) }

// newMoon is the instant of new moon number k, 0 being that of 2000-01-06
// (chapter 49).
func newMoon(k float64) float64 {
	t := k / 1236.85
	jde := firstNewMoon + synodic*k + 0.00015437*t*t - 0.000000150*t*t*t + 0.00000000073*t*t*t*t
	e := 1 - 0.002516*t - 0.0000074*t*t
	sun := 2.5534 + 29.10535670*k - 0.0000014*t*t - 0.00000011*t*t*t
	moon := 201.5643 + 385.81693528*k + 0.0107582*t*t + 0.00001238*t*t*t
	lat := 160.7108 + 390.67050284*k - 0.0016118*t*t - 0.00000227*t*t*t
	node := 124.7746 - 1.56375588*k + 0.0020672*t*t + 0.00000215*t*t*t
	for _, c := range moonTerms {
		jde += c.size * math.Pow(e, math.Abs(c.sun)) * sin(c.sun*sun+c.moon*moon+c.lat*lat+c.node*node)
	}
	for _, p := range planetTerms {
		jde += p[0] * sin(p[1]+p[2]*k)
	}
	jde += 0.000325 * sin(299.77+0.107408*k-0.009173*t*t)
	return jde - deltaT
}

// moonTerms are the corrections of a new moon: size in days and the multiples
// of the sun's and the moon's anomaly, the moon's argument of latitude and the
// node of its path.
var moonTerms = []struct{ size, sun, moon, lat, node float64 }{
	{-0.40720, 0, 1, 0, 0}, {0.17241, 1, 0, 0, 0}, {0.01608, 0, 2, 0, 0}, {0.01039, 0, 0, 2, 0},
	{0.00739, -1, 1, 0, 0}, {-0.00514, 1, 1, 0, 0}, {0.00208, 2, 0, 0, 0}, {-0.00111, 0, 1, -2, 0},
	{-0.00057, 0, 1, 2, 0}, {0.00056, 1, 2, 0, 0}, {-0.00042, 0, 3, 0, 0}, {0.00042, 1, 0, 2, 0},
	{0.00038, 1, 0, -2, 0}, {-0.00024, -1, 2, 0, 0}, {-0.00017, 0, 0, 0, 1}, {-0.00007, 2, 1, 0, 0},
	{0.00004, 0, 2, -2, 0}, {0.00004, 3, 0, 0, 0}, {0.00003, 1, 1, -2, 0}, {0.00003, 0, 2, 2, 0},
	{-0.00003, 1, 1, 2, 0}, {0.00003, -1, 1, 2, 0}, {-0.00002, -1, 1, -2, 0}, {-0.00002, 1, 3, 0, 0},
	{0.00002, 0, 4, 0, 0},
}

// planetTerms are size in days, angle and angle per new moon.
var planetTerms = [][3]float64{
	{0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886}, {0.000126, 349.42, 36.412478},
	{0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771}, {0.000060, 207.14, 2.453732},
	{0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239}, {0.000042, 207.19, 0.121824},
	{0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154}, {0.000035, 239.56, 25.513099},
	{0.000023, 331.55, 3.592518},
}
