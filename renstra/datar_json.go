package renstra

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// Flat records in JSON: an array of objects, or an object that holds one under
// "data", as the interfaces of the national system answer, or under another
// key (see [cariBungkus]).

// ErrJSON: the text begins as JSON and is none.
var ErrJSON = errors.New("bukan JSON yang benar")

// bungkusOf says where the records of a text lie; ok is false if it is no flat
// records in JSON.
func bungkusOf(text string) (b bungkusJSON, ok bool) {
	text = strings.TrimLeft(text, "\ufeff \t\r\n")
	if larik, ok := strings.CutPrefix(text, "["); ok {
		larik = strings.TrimLeft(larik, " \t\r\n")
		return b, larik == "" || larik[0] == '{' || larik[0] == ']'
	}
	if !strings.HasPrefix(text, "{") {
		return b, false
	}
	awal := awalData(text)
	if awal == 0 || awal == '{' {
		if lain, ok := cariBungkus(json.RawMessage(text), 0); ok || awal == 0 {
			return lain, ok
		}
	}
	return b, true
}

// awalData is how the value under "data" begins, where that is the key of an object
// before any large value, so that a long answer need not be gone through twice; 0
// where it is not.
func awalData(text string) byte {
	dec := json.NewDecoder(strings.NewReader(text))
	dec.Token()
	for dec.More() {
		kunci, err := dec.Token()
		if err != nil {
			return 0
		}
		if kunci == "data" {
			if sisa := strings.TrimLeft(text[dec.InputOffset():], " \t\r\n:"); sisa != "" {
				return sisa[0]
			}
			return 0
		}
		var nilai json.RawMessage
		if dec.Decode(&nilai) != nil || len(nilai) > 1<<10 {
			return 0
		}
	}
	return 0
}

// bacaDatarJSON reads the records; the fields are those of all of them, in the
// order in which they first stand.
func bacaDatarJSON(text string, b bungkusJSON, w *pengawas) (*rekamanDatar, error) {
	if err := w.tahap(0); err != nil {
		return nil, err
	}
	if b.galat != nil {
		return nil, &ReadError{Baris: 1, Kolom: 1, Expected: bentukDatar, Found: b.galat.Error(), Err: ErrMedan}
	}
	text = strings.TrimPrefix(text, "\ufeff")
	p := &larikJSON{pengawas: w, text: text, jalur: b.jalur, akar: b.akar, dec: json.NewDecoder(strings.NewReader(text)), d: &rekamanDatar{nomor: 1, json: true}, at: map[string]int{}, dikenal: map[string]medanDatar{}}
	p.dec.UseNumber()
	if err := p.larik(0); err != nil {
		return nil, p.salah(err)
	}
	if p.sela(); p.di < len(text) {
		return nil, p.salah(errors.New("isi setelah akhir JSON"))
	}
	if err := w.tahap(w.dari); err != nil {
		return nil, err
	}
	if err := p.isiAmplop(); err != nil {
		return nil, p.salah(err)
	}
	for _, nama := range p.d.kolom {
		p.d.medan = append(p.d.medan, p.arti(nama))
	}
	return p.d, nil
}

type larikJSON struct {
	*pengawas
	text    string
	dec     *json.Decoder
	d       *rekamanDatar
	at      map[string]int        // column of a field
	dikenal map[string]medanDatar // what fields are by their names
	di      int                   // offset of what is read
	awal    int                   // offset up to which lines are counted
	no      int                   // line breaks before it

	jalur   []string  // keys of the objects around the array, "data" below them
	akar    bool      // they lead to an object that holds nodes
	bungkus []selJSON // agency and year that those objects say
}

// maksDatar is how deep the array of records may lie.
const maksDatar = 4

// sela goes on to what comes next.
func (p *larikJSON) sela() {
	rest := p.text[p.dec.InputOffset():]
	p.di = len(p.text) - len(strings.TrimLeft(rest, " \t\r\n,:"))
}

func (p *larikJSON) token() (json.Token, error) {
	p.sela()
	return p.dec.Token()
}

func (p *larikJSON) nilai() (json.RawMessage, error) {
	p.sela()
	var nilai json.RawMessage
	err := p.dec.Decode(&nilai)
	return nilai, err
}

// larik reads the array of records that comes next, or the one in the object
// that does.
func (p *larikJSON) larik(dalam int) error {
	tok, err := p.token()
	if err != nil {
		return err
	}
	switch tok {
	case json.Delim('['):
		for p.dec.More() {
			if n := len(p.d.baris); n > 0 && n%langkahData == 0 {
				if err := p.tahap(p.dec.InputOffset()); err != nil {
					return err
				}
			}
			if err := p.objek(); err != nil {
				return err
			}
		}
		_, err = p.token()
		return err
	case json.Delim('{'):
		if p.akar && dalam == len(p.jalur) {
			return p.isiObjek()
		}
		if dalam >= maksDatar {
			return fmt.Errorf("data lebih dalam dari %d tingkat", maksDatar)
		}
		ketemu := false
		for p.dec.More() {
			kunci, err := p.token()
			if err != nil {
				return err
			}
			if kunci == p.kunci(dalam) {
				ketemu = true
				if err := p.larik(dalam + 1); err != nil {
					return err
				}
				continue
			}
			nilai, err := p.nilai()
			if err != nil {
				return err
			}
			p.catatAmplop(medanJSON{kunci.(string), nilai, 0})
		}
		if !ketemu {
			return errBungkus
		}
		_, err = p.token()
		return err
	}
	return fmt.Errorf("diharapkan larik, ditemukan %v", tok)
}

// kunci is the key under which an object at a depth holds the records.
func (p *larikJSON) kunci(dalam int) string {
	if dalam < len(p.jalur) {
		return p.jalur[dalam]
	}
	return "data"
}

// objek reads one record, and those that lie within it.
func (p *larikJSON) objek() error {
	tok, err := p.token()
	if err != nil {
		return err
	}
	if tok != json.Delim('{') {
		return &ReadError{Expected: "rekaman, yakni objek { … }", Found: sebutanToken(tok), Err: ErrJSON}
	}
	return p.isiObjek()
}

// sebutanToken is what stands in the place of something else.
func sebutanToken(tok json.Token) string {
	if tok == nil {
		return "null"
	}
	return potongTeks(fmt.Sprint(tok))
}

// isiObjek reads a record whose brace has been read.
func (p *larikJSON) isiObjek() error {
	s := &simpulJSON{baris: p.baris(p.dec.InputOffset())}
	if len(p.d.baris) >= p.MaxBaris {
		return batas("paling banyak %d baris", p.MaxBaris, "rekaman berikutnya")
	}
	baru := 0 // fields that no record before has
	for p.dec.More() {
		kunci, err := p.token()
		if err != nil {
			return err
		}
		di := p.di
		nilai, err := p.nilai()
		if err != nil {
			return err
		}
		if _, ada := p.at[kunci.(string)]; !ada && !berisi(nilai) {
			if baru++; len(p.d.kolom)+baru > p.MaxKolom {
				p.di = di
				return p.penuh(kunci.(string))
			}
		}
		s.isi = append(s.isi, medanJSON{kunci.(string), nilai, int(p.dec.InputOffset()) - len(nilai)})
	}
	if _, err := p.token(); err != nil {
		return err
	}
	return p.simpul(s, &simpulJSON{})
}

// arti is what a field is by its name.
func (p *larikJSON) arti(nama string) medanDatar {
	m, ok := p.dikenal[nama]
	if !ok {
		m = medanOf(nama)
		p.dikenal[strings.Clone(nama)] = m
	}
	return m
}

// isi writes a field of a record into its column, a new one if it is the first
// record that has it.
func (p *larikJSON) isi(b *tabel.Baris, nama, isi string) error {
	at, ok := p.at[nama]
	if !ok {
		if len(p.d.kolom) >= p.MaxKolom {
			return p.penuh(nama)
		}
		at = len(p.d.kolom)
		p.at[nama] = at
		p.d.kolom = append(p.d.kolom, strings.Clone(nama))
	}
	if len(isi) > p.MaxSel {
		return batas("isi medan paling panjang %d bita", p.MaxSel, fmt.Sprintf("%d bita", len(isi)))
	}
	if n := at + 1 - len(b.Sel); n > 0 {
		b.Sel = append(slices.Grow(b.Sel, max(n, len(p.d.kolom)-len(b.Sel))), make([]string, n)...)
	}
	b.Sel[at] = isi
	return nil
}

// penuh is the error of a field for which there is no room.
func (p *larikJSON) penuh(nama string) error {
	return batas("paling banyak %d medan", p.MaxKolom, strconv.Quote(potongTeks(nama)))
}

// teksJSON is a value as a cell: text without its quotes and outer blanks, a
// number as written, nothing for null and for what has values of its own.
func teksJSON(nilai json.RawMessage) string {
	nilai = bytes.TrimSpace(nilai)
	switch {
	case len(nilai) == 0, nilai[0] == 'n', nilai[0] == '{', nilai[0] == '[':
		return ""
	case nilai[0] == '"':
		var s string
		if json.Unmarshal(nilai, &s) != nil {
			return ""
		}
		return strings.Join(strings.Fields(s), " ")
	}
	return string(nilai)
}

// uangJSON writes a number with an exponent, as JSON may have it, in digits.
func uangJSON(s string) string {
	i := strings.IndexAny(s, "eE")
	if i <= 0 || s[i-1] < '0' || s[i-1] > '9' || len(s) > 40 {
		return s
	}
	d, err := decimal.NewFromString(s)
	if err != nil || d.Exponent() > 40 || d.Exponent() < -40 {
		return s
	}
	return strings.Replace(d.String(), ".", ",", 1)
}

// baris is the line of an offset, counted from the last one asked for: on, or back
// where that lies further down in the same record.
func (p *larikJSON) baris(offset int64) int {
	at := min(int(offset), len(p.text))
	if at < p.awal {
		p.no -= strings.Count(p.text[at:p.awal], "\n")
	} else {
		p.no += strings.Count(p.text[p.awal:at], "\n")
	}
	p.awal = at
	return p.no + 1
}

// salah says where what is wrong stands. The decoder does not know the place of
// a mistake in the writing; the parser of plans does.
func (p *larikJSON) salah(err error) error {
	if p.galat != nil {
		return p.galat
	}
	e, ok := err.(*ReadError) // a limit
	if !ok {
		if _, err := bacaJSON(p.text, tanpaPengawas()); errors.As(err, &e) {
			e.Err = ErrJSON
			return e
		}
		e = &ReadError{Expected: "larik objek JSON", Found: err.Error(), Err: ErrJSON}
	}
	head := p.text[:p.di]
	e.Baris, e.Kolom = strings.Count(head, "\n")+1, p.di-strings.LastIndexByte(head, '\n')
	return e
}
