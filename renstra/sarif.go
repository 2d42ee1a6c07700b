package renstra

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// SARIF says what a SARIF log is about.
type SARIF struct {
	// URI of the file that was read, relative to the root of the repository:
	// "renstra/dinsos.txt".
	URI string
	// Teks is the file as it was read. With it a finding that has a
	// suggestion ([nomenklatur.Saran]) carries a fix, if the text to replace
	// stands once in its line.
	Teks string
	// Aturan are the rules that ran; nil means [AturanBaku]. The log has
	// those that found something.
	Aturan []Aturan
}

// WriteSARIF writes findings as a SARIF 2.1.0 log (OASIS), which tools of code
// review show in place. A finding is an error, a warning or a note as it is
// galat, peringatan or info. A finding without a line is shown at the first.
func WriteSARIF(w io.Writer, temuan []Temuan, s SARIF) error {
	if s.Aturan == nil {
		s.Aturan = AturanBaku()
	}
	p := penulisSARIF{SARIF: s, aturan: []sarifAturan{}, indeks: map[Kategori]int{}}
	if s.Teks != "" {
		p.baris = strings.Split(s.Teks, "\n")
	}
	hasil := make([]sarifHasil, 0, len(temuan))
	for _, t := range temuan {
		hasil = append(hasil, p.hasil(t))
	}
	doc := sarifLog{
		Skema: "https://json.schemastore.org/sarif-2.1.0.json",
		Versi: "2.1.0",
		Runs: []sarifRun{{
			Tool:       sarifAlat{sarifDriver{"perencanaan", "https://github.com/perencanaan-id/perencanaan", "id", p.aturan}},
			ColumnKind: "unicodeCodePoints",
			Results:    hasil,
		}},
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	return tulis(w, b.String())
}

// The parts of a log that are written, by the names of the standard.
type (
	sarifLog struct {
		Skema string     `json:"$schema"`
		Versi string     `json:"version"`
		Runs  []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifAlat    `json:"tool"`
		ColumnKind string       `json:"columnKind"`
		Results    []sarifHasil `json:"results"`
	}
	sarifAlat struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name     string        `json:"name"`
		URI      string        `json:"informationUri"`
		Language string        `json:"language"`
		Rules    []sarifAturan `json:"rules"`
	}
	sarifAturan struct {
		ID      string     `json:"id"`
		Singkat sarifTeks  `json:"shortDescription"`
		Penuh   *sarifTeks `json:"fullDescription,omitempty"`
		Bantu   *sarifTeks `json:"help,omitempty"`
		Biasa   sarifBiasa `json:"defaultConfiguration"`
	}
	sarifTeks struct {
		Text string `json:"text"`
	}
	sarifBiasa struct {
		Level string `json:"level"`
	}
	sarifHasil struct {
		RuleID    string        `json:"ruleId"`
		RuleIndex int           `json:"ruleIndex"`
		Level     string        `json:"level"`
		Message   sarifTeks     `json:"message"`
		Locations []sarifLokasi `json:"locations"`
		Fixes     []sarifFix    `json:"fixes,omitempty"`
	}
	sarifLokasi struct {
		Physical sarifTempat  `json:"physicalLocation"`
		Logical  []sarifJalur `json:"logicalLocations,omitempty"`
	}
	sarifTempat struct {
		Artifact sarifBerkas  `json:"artifactLocation"`
		Region   sarifWilayah `json:"region"`
	}
	sarifBerkas struct {
		URI string `json:"uri"`
	}
	sarifWilayah struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifJalur struct {
		Name      string `json:"name,omitempty"`
		Qualified string `json:"fullyQualifiedName"`
	}
	sarifFix struct {
		Description sarifTeks     `json:"description"`
		Changes     []sarifUbahan `json:"artifactChanges"`
	}
	sarifUbahan struct {
		Artifact     sarifBerkas  `json:"artifactLocation"`
		Replacements []sarifGanti `json:"replacements"`
	}
	sarifGanti struct {
		Deleted  sarifWilayah `json:"deletedRegion"`
		Inserted sarifTeks    `json:"insertedContent"`
	}
)

// levelSARIF is the level of a grade; what nobody graded has none.
func levelSARIF(k Keparahan) string {
	switch k {
	case Galat:
		return "error"
	case Peringatan:
		return "warning"
	case Info:
		return "note"
	}
	return "none"
}

type penulisSARIF struct {
	SARIF
	baris  []string
	aturan []sarifAturan
	indeks map[Kategori]int // of aturan
}

// indeksAturan is the place of the rule of a finding among those of the log.
func (p *penulisSARIF) indeksAturan(t Temuan) int {
	if i, ada := p.indeks[t.Kode]; ada {
		return i
	}
	a := Aturan{Kode: t.Kode, Keparahan: t.Keparahan} // of a kind that no rule describes
	if i := slices.IndexFunc(p.Aturan, func(a Aturan) bool { return a.Kode == t.Kode }); i >= 0 {
		a = p.Aturan[i]
	}
	r := sarifAturan{ID: string(a.Kode), Singkat: sarifTeks{a.Judul}, Biasa: sarifBiasa{levelSARIF(a.Keparahan)}}
	if a.Judul == "" {
		r.Singkat.Text = string(a.Kode)
	}
	if a.Alasan != "" {
		r.Penuh = &sarifTeks{a.Alasan}
	}
	if a.Sebelum != "" {
		r.Bantu = &sarifTeks{"Sebelum: " + a.Sebelum + "\nSesudah: " + a.Sesudah}
	}
	p.indeks[a.Kode] = len(p.aturan)
	p.aturan = append(p.aturan, r)
	return len(p.aturan) - 1
}

func (p *penulisSARIF) hasil(t Temuan) sarifHasil {
	h := sarifHasil{
		RuleID: string(t.Kode), RuleIndex: p.indeksAturan(t), Level: levelSARIF(t.Keparahan), Message: sarifTeks{t.Pesan},
		Locations: []sarifLokasi{{Physical: sarifTempat{sarifBerkas{p.URI}, sarifWilayah{StartLine: max(1, t.Baris)}}}},
	}
	if len(t.Jalur) > 0 {
		h.Locations[0].Logical = []sarifJalur{{t.Nama, strings.Join(t.Jalur, "/")}}
	}
	if t.Saran != nil {
		if w, ok := p.wilayah(t.Baris, t.Saran.Lama); ok {
			h.Fixes = []sarifFix{{
				Description: sarifTeks{"Ganti " + t.Saran.Medan + " menjadi: " + t.Saran.Baru},
				Changes:     []sarifUbahan{{sarifBerkas{p.URI}, []sarifGanti{{w, sarifTeks{t.Saran.Baru}}}}},
			}}
		}
	}
	return h
}

// wilayah is where a text stands in a line, in columns of code points; not ok
// if it does not stand there exactly once.
func (p *penulisSARIF) wilayah(baris int, teks string) (sarifWilayah, bool) {
	if teks == "" || baris < 1 || baris > len(p.baris) {
		return sarifWilayah{}, false
	}
	line := p.baris[baris-1]
	i := strings.Index(line, teks)
	if i < 0 || strings.Contains(line[i+1:], teks) {
		return sarifWilayah{}, false
	}
	kolom := utf8.RuneCountInString(line[:i]) + 1
	return sarifWilayah{baris, kolom, kolom + utf8.RuneCountInString(teks)}, true
}
