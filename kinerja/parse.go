package kinerja

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseTarget reads a target cell as it is written. It never fails: what it
// cannot read is kept as text, and [Target.String] gives back every byte.
//
// Numbers may group by threes with "." or "," and divide by the other; the
// sign is "-" or "−" right before the figure, the hyphen only where no counted
// thing follows ("-2 Laporan" is the line of a list, not a negative number). A unit
// is what follows the figure if it stands in the table of units or is at most
// four words without figures. The tags <b>, <i>, <u>, <em> and <strong> around
// a value do not count.
//
// Two numbers are a range with a dash or "s/d", "sampai", "hingga" between them
// ("80% - 90%"), the lower one first, and a ratio with "/" or ":" ("1:20").
// They are neither, but text, if one begins with a needless 0 ("01/02" may be
// a day) or both are years ("2025-2029" is a period, "2024/2025" a school
// year). Days are written "2 Januari 2026", "2026-01-05" or "05/01/2026", which
// is the 5th of January; see [Waktu] for the parts of a year. Comparisons
// ("> 3", "minimal 10 dokumen") are text.
//
// ";", a line end and <br> part the values of a cell. If at least one part is
// a value, the cell is [JenisBanyak]; but a single value that a line end cuts
// in two ("36 Orang/", "Bulan") is one value.
func ParseTarget(s string) Target {
	if polos(s) {
		return Target{teks: s, isi: s, jenis: JenisAngka}
	}
	if !strings.ContainsAny(s, ";\n\r<") {
		return tunggal(s)
	}
	return majemuk(s)
}

// polos recognises the cells of which tables have most: digits alone.
func polos(s string) bool {
	for i := range len(s) {
		if !angka(s[i]) {
			return false
		}
	}
	return s != "" && len(s) <= maksFigur
}

// majemuk reads a cell that may have several values.
func majemuk(s string) Target {
	jumlah, bernilai, terbelah := 0, 0, false
	satu := s
	for potong := range potongan(s) {
		satu = potong
		jumlah++
		j := tunggal(potong).jenis
		if j != JenisTeks && j != JenisTidakTertulis {
			bernilai++
		}
		terbelah = terbelah || j == JenisWaktu || j == JenisYaTidak
	}
	switch {
	case jumlah <= 1:
		t := tunggal(satu)
		t.teks = s
		return t
	case bernilai <= 1 || terbelah && bernilai == jumlah:
		if t, ok := sambung(s); ok {
			return t
		}
	}
	if bernilai == 0 {
		return Target{teks: s, jenis: JenisTeks}
	}
	return Target{teks: s, jenis: JenisBanyak}
}

// sambung reads a cell whose line ends are mere wraps. It joins only what then
// has a known unit, or is a predicate, a date or "Tidak Ada".
func sambung(s string) (Target, bool) {
	var b strings.Builder
	for i := 0; i < len(s); {
		n := batas(s, i)
		switch {
		case n > 0 && s[i] == ';':
			return Target{}, false
		case n > 0:
			b.WriteByte(' ')
		default:
			n = 1
			b.WriteByte(s[i])
		}
		i += n
	}
	t := tunggal(b.String())
	t.teks = s
	switch t.jenis {
	case JenisPredikat, JenisWaktu, JenisYaTidak:
		return t, true
	}
	return t, t.satuan.IsKnown()
}

// potongan yields the parts of a cell that are not blank, as written.
func potongan(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		awal := 0
		for i := 0; i < len(s); {
			n := batas(s, i)
			if n == 0 {
				i++
				continue
			}
			if inti(s[awal:i]) != "" && !yield(s[awal:i]) {
				return
			}
			i += n
			awal = i
		}
		if inti(s[awal:]) != "" {
			yield(s[awal:])
		}
	}
}

// batas returns the length of the separator of values that stands at s[i], 0
// if none does. The ";" that ends an HTML entity is none.
func batas(s string, i int) int {
	switch s[i] {
	case '\n', '\r':
		return 1
	case ';':
		if entitas(s[:i]) {
			return 0
		}
		return 1
	case '<':
		return tagDepan(s[i:], tagBaris)
	}
	return 0
}

// entitas reports whether s ends in an HTML entity that lacks only its ";".
func entitas(s string) bool {
	const maks = 8 // "&thinsp"
	i := strings.LastIndexByte(s[max(0, len(s)-maks):], '&')
	if i < 0 {
		return false
	}
	nama := s[max(0, len(s)-maks)+i+1:]
	return nama != "" && strings.Trim(nama, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

var (
	tagBaris = []string{"<br>", "<br/>", "<br />", "</br>"}
	// tagTepi do not count at the ends of a value.
	tagTepi = append([]string{
		"<b>", "</b>", "<strong>", "</strong>", "<i>", "</i>", "<em>", "</em>", "<u>", "</u>",
	}, tagBaris...)
)

// tagDepan returns the length of the tag that s begins with, 0 if none.
func tagDepan(s string, tag []string) int {
	for _, t := range tag {
		if len(s) >= len(t) && strings.EqualFold(s[:len(t)], t) {
			return len(t)
		}
	}
	return 0
}

// tagBelakang returns the length of the tag that s ends with, 0 if none.
func tagBelakang(s string, tag []string) int {
	for _, t := range tag {
		if len(s) >= len(t) && strings.EqualFold(s[len(s)-len(t):], t) {
			return len(t)
		}
	}
	return 0
}

// inti takes blanks and tags from both ends.
func inti(s string) string {
	for {
		s = strings.TrimFunc(s, kosong)
		n, m := 0, 0
		if strings.HasPrefix(s, "<") {
			n = tagDepan(s, tagTepi)
		}
		if strings.HasSuffix(s[n:], ">") {
			m = tagBelakang(s[n:], tagTepi)
		}
		if n+m == 0 {
			return s
		}
		s = s[n : len(s)-m]
	}
}

// tunggal reads a cell, or a part of one, as a single value.
func tunggal(s string) Target {
	t := Target{teks: s}
	isi := inti(s)
	if isi == "" {
		return t
	}
	if figur, sisa := pisah(isi); figur != "" {
		if t.bilangan(figur, sisa); t.jenis != JenisTeks {
			return t
		}
		if t.pasangan(isi); t.jenis != JenisTeks {
			return t
		}
	}
	if _, ok := bacaWaktu(isi); ok {
		t.isi, t.jenis = isi, JenisWaktu
		return t
	}
	if p, ok := cariPredikat(isi); ok {
		t.isi, t.jenis = p, JenisPredikat
		return t
	}
	if ya, ok := cariYaTidak(isi); ok {
		t.isi, t.jenis = ya, JenisYaTidak
		return t
	}
	t.jenis = tanpaNilai(isi)
	return t
}

// tanpaNilai is the kind of a text that is no value.
func tanpaNilai(isi string) Jenis {
	switch {
	case strings.TrimLeftFunc(isi, strip) == "":
		return JenisStrip
	case strings.EqualFold(isi, "N/A"), isi == "NA":
		return JenisTakTersedia
	case strings.Trim(isi, ".…") == "" && isi != ".":
		return JenisTidakTertulis
	}
	return JenisTeks
}

// cariYaTidak gives "Ya" or "Tidak" for a text that is yes or no as a whole.
func cariYaTidak(isi string) (string, bool) {
	var buf [maksKunci]byte
	k, ok := kunci(&buf, isi)
	if !ok {
		return "", false
	}
	switch string(k) {
	case "ya", "ada":
		return "Ya", true
	case "tidak", "tidakada":
		return "Tidak", true
	}
	return "", false
}

// bilangan makes t the number that figur and the rest of the cell are, or text
// if they are none.
func (t *Target) bilangan(figur, sisa string) {
	desimal, baca := tafsir(figur)
	satuan, ok := bacaSatuan(sisa)
	if !ok || baca == takAngka || taksa(figur) && satuan.Bulat() {
		t.jenis = JenisTeks
		return
	}
	t.isi, t.satuan = figur, satuan
	switch {
	case baca == satuBacaan:
		t.desimal, t.jenis = desimal, jenisAngka(satuan)
	case satuan.Bulat():
		*t = t.putus(0, DasarSatuan)
	default:
		t.jenis = JenisTakTentu
	}
}

// maksKata bounds a unit outside the table: what is longer is a sentence.
const maksKata = 4

// bukanSatuan are words that make, right after a figure, something else than a
// unit of it.
var bukanSatuan = map[string]bool{
	// a larger number
	"puluh": true, "ratus": true, "ribu": true, "rb": true, "juta": true, "jt": true,
	"miliar": true, "milyar": true, "miliyar": true, "triliun": true, "trilyun": true,
	// a range, a ratio, a product, a list
	"s/d": true, "s.d": true, "sd": true, "sampai": true, "hingga": true, "dari": true,
	"banding": true, "per": true, "atau": true, "dan": true, "x": true,
	// a date
	"januari": true, "februari": true, "pebruari": true, "maret": true, "april": true,
	"mei": true, "juni": true, "juli": true, "agustus": true, "september": true,
	"oktober": true, "november": true, "nopember": true, "desember": true,
}

// bacaSatuan reads what follows a figure as its unit.
func bacaSatuan(s string) (Satuan, bool) {
	if s == "" {
		return Satuan{}, true
	}
	if e, ok := cariSatuan(s); ok {
		return Satuan{e.nama}, true
	}
	if !layakSatuan(s) {
		return Satuan{}, false
	}
	return Satuan{lipatSatuan(s)}, true
}

// layakSatuan reports whether a text can be a unit outside the table.
func layakSatuan(s string) bool {
	kata, huruf := 1, 0
	sela := false
	for i, r := range s {
		if kosong(r) {
			sela = true
			continue
		}
		if sela {
			kata++
			sela = false
		}
		switch {
		case unicode.IsLetter(r):
			huruf++
		case i == 0:
			return false
		case !strings.ContainsRune("/-.()&'’", r) && !pangkat(s, i):
			return false
		}
	}
	if huruf < 2 || kata > maksKata {
		return false
	}
	if _, ok := cariPredikat(s); ok {
		return false
	}
	return !bukanKata(s)
}

func bukanKata(s string) bool {
	if i := strings.IndexFunc(s, kosong); i >= 0 {
		s = s[:i]
	}
	var buf [maksKunci]byte
	k, ok := kunci(&buf, s)
	return ok && bukanSatuan[string(k)]
}

// pangkat reports whether s[i] is the exponent of a metre: m2, km³.
func pangkat(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[i:])
	if s[i-1] != 'm' && s[i-1] != 'M' || !strings.ContainsRune("23²³", r) {
		return false
	}
	sesudah, _ := utf8.DecodeRuneInString(s[i+n:])
	return !unicode.IsLetter(sesudah) && !unicode.IsDigit(sesudah)
}
