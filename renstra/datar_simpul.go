package renstra

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The nodes of trees in JSON, as other programs keep plans: each object has code and
// name of its own level, and those below it in arrays. A node becomes a record that
// says the levels above it too.

// simpulJSON is an object with what it takes from those around it.
type simpulJSON struct {
	isi     []medanJSON
	baris   int
	kunci   string              // the field that it lies in
	tingkat nomenklatur.Tingkat // 0 where it has none
	sendiri bool                // fields of its own say it
	kode    string              // its code with those of the levels above, "" where it has none
	dalam   int

	warisan []selJSON // what those below it take over
}

// medanJSON is a field of an object, and where it begins.
type medanJSON struct {
	nama  string
	nilai json.RawMessage
	di    int
}

// selJSON is a field of a record with its content, and where that begins.
type selJSON struct {
	nama, isi string
	di        int
}

// maksPohon is how deep objects may lie within each other.
const maksPohon = 16

// bacaObjek reads the fields of an object that begins at an offset; one that has a
// field of tanpa is not read to its end.
func bacaObjek(nilai json.RawMessage, di int, tanpa ...string) (isi []medanJSON, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(nilai))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return nil, false
	}
	for dec.More() {
		kunci, err := dec.Token()
		if err != nil || slices.Contains(tanpa, kunci.(string)) {
			return nil, false
		}
		m := medanJSON{nama: kunci.(string)}
		if dec.Decode(&m.nilai) != nil {
			return nil, false
		}
		m.di = di + int(dec.InputOffset()) - len(m.nilai)
		isi = append(isi, m)
	}
	return isi, true
}

// bacaLarik reads an array of objects, or one object, as the fields of each.
func bacaLarik(m medanJSON) (isi [][]medanJSON, di []int, ok bool) {
	if satu, ok := bacaObjek(m.nilai, m.di); ok {
		if !petaKode(satu) {
			return [][]medanJSON{satu}, []int{m.di}, true
		}
		for _, x := range satu {
			o, _ := bacaObjek(x.nilai, x.di)
			kode, _ := json.Marshal(x.nama)
			isi, di = append(isi, append(o, medanJSON{"kode", kode, x.di})), append(di, x.di)
		}
		return isi, di, true
	}
	return objekLarik(m, math.MaxInt)
}

// objekLarik reads the objects of an array, at most so many of them; ok is false
// where there is none, or something else among them.
func objekLarik(m medanJSON, maks int) (isi [][]medanJSON, di []int, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(m.nilai))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('[') {
		return nil, nil, false
	}
	for len(isi) < maks && dec.More() {
		var nilai json.RawMessage
		if dec.Decode(&nilai) != nil {
			return nil, nil, false
		}
		at := m.di + int(dec.InputOffset()) - len(nilai)
		satu, ok := bacaObjek(nilai, at)
		if !ok {
			return nil, nil, false
		}
		isi, di = append(isi, satu), append(di, at)
	}
	return isi, di, len(isi) > 0
}

func (m medanJSON) teks() string { return teksJSON(m.nilai) }

// larik reports whether a field holds several objects, in an array or by code.
func (m medanJSON) larik() bool {
	if len(m.nilai) > 0 && m.nilai[0] == '[' {
		return true
	}
	isi, ok := bacaObjek(m.nilai, m.di)
	return ok && petaKode(isi)
}

// petaKode reports whether the fields of an object are objects by their codes.
func petaKode(isi []medanJSON) bool {
	return len(isi) > 0 && !slices.ContainsFunc(isi, func(m medanJSON) bool {
		return tingkatKode(m.nama) < nomenklatur.TingkatBidangUrusan || m.nilai[0] != '{'
	})
}

// Names of fields that say code, name and level of the object that they are in.
var (
	kodeSimpul  = []string{"kode", "code", "kd", "kodenomenklatur"}
	namaSimpul  = []string{"nama", "name", "uraian", "nomenklatur", "nm", "judul", "title", "label"}
	jenisSimpul = []string{"type", "tipe", "jenis", "level", "tingkat"}
	anakSimpul  = []string{"children", "anak", "child", "details", "detail", "items", "nodes", "turunan"}
)

// namaTingkat are the names of a level as fields hold its nodes, without plurals.
var namaTingkat = map[string]nomenklatur.Tingkat{
	"urusan": nomenklatur.TingkatUrusan, "bidang": nomenklatur.TingkatBidangUrusan, "bidangurusan": nomenklatur.TingkatBidangUrusan,
	"program": nomenklatur.TingkatProgram, "kegiatan": nomenklatur.TingkatKegiatan, "giat": nomenklatur.TingkatKegiatan,
	"subkegiatan": nomenklatur.TingkatSubKegiatan, "subgiat": nomenklatur.TingkatSubKegiatan,
}

// tingkatKunci is the level that a field names, 0 for none: "sub_kegiatans",
// "daftar_program".
func tingkatKunci(kunci string) nomenklatur.Tingkat {
	f := teks.Lipat(kunci)
	for _, awal := range []string{"daftar", "list", "data"} {
		f = strings.TrimPrefix(f, awal)
	}
	f = strings.TrimSuffix(strings.TrimSuffix(f, "list"), "s")
	return namaTingkat[f]
}

// medanTingkat are the names of the fields of code and name of a level.
func medanTingkat(t nomenklatur.Tingkat) (kode, nama string) {
	s := strings.ReplaceAll(t.String(), " ", "_")
	return "kode_" + s, "nama_" + s
}

// umum is the field of a node with the first of the names that it has, "" for none.
func (s *simpulJSON) umum(nama []string) string {
	utama, isi := len(nama), ""
	for _, m := range s.isi {
		if i := slices.Index(nama, teks.Lipat(m.nama)); i >= 0 && i < utama && m.teks() != "" {
			utama, isi = i, m.teks()
		}
	}
	return isi
}

// kodeTertulis is the code of a node, which some call its account.
func (p *larikJSON) kodeTertulis(s *simpulJSON) string {
	if kode := s.umum(kodeSimpul); kode != "" {
		return kode
	}
	for _, m := range s.isi {
		if p.arti(m.nama).arti == medanRekening && tingkatKode(m.teks()) >= nomenklatur.TingkatBidangUrusan {
			return m.teks()
		}
	}
	return ""
}

// tingkatSendiri is the lowest level of which an object has a field of its own, with
// the code that it has there.
func (p *larikJSON) tingkatSendiri(s *simpulJSON) (t nomenklatur.Tingkat, kode string) {
	for _, m := range s.isi {
		a := p.arti(m.nama)
		if a.arti != medanKode && a.arti != medanNama || a.tingkat < max(t, 1) || m.teks() == "" {
			continue
		}
		if a.tingkat > t {
			t, kode = a.tingkat, ""
		}
		if a.arti == medanKode && kode == "" {
			kode = m.teks()
		}
	}
	return t, kode
}

// kenali finds level and code of a node: by its own fields, else by the field that
// it lies in or the word that says its kind, and its code, alone or behind that of
// the node above.
func (p *larikJSON) kenali(s, atas *simpulJSON) {
	if s.tingkat, s.kode = p.tingkatSendiri(s); s.tingkat > 0 {
		s.sendiri = true
		return
	}
	tertulis := p.kodeTertulis(s)
	kata := tingkatKunci(s.kunci)
	if t := tingkatKunci(s.umum(jenisSimpul)); t > 0 {
		kata = t
	}
	sendiri := tingkatKode(tertulis)
	utuh := tertulis
	if atas.kode != "" && tertulis != "" {
		utuh = atas.kode + "." + tertulis
	}
	switch gabung := tingkatKode(utuh); {
	case kata > 0 && sendiri == kata:
		s.tingkat, s.kode = kata, tertulis
	case kata > 0 && gabung == kata:
		s.tingkat, s.kode = kata, utuh
	case sendiri >= nomenklatur.TingkatProgram, sendiri == nomenklatur.TingkatBidangUrusan && kata <= sendiri && atas.tingkat <= nomenklatur.TingkatUrusan:
		s.tingkat, s.kode = sendiri, tertulis
	case kata == nomenklatur.TingkatBidangUrusan && !urusanTertulis(s.umum(namaSimpul)): // a part of the agency
	case kata > 0:
		s.tingkat, s.kode = kata, tertulis
	case atas.tingkat > 0 && gabung == atas.tingkat+1:
		s.tingkat, s.kode = gabung, utuh
	}
}

// tingkatKode is the level of a code, 0 for a text that is none.
func tingkatKode(s string) nomenklatur.Tingkat {
	k, err := nomenklatur.ParseKode(s)
	if err != nil {
		return 0
	}
	return k.Tingkat()
}

// urusanTertulis reports whether a name is that of a bidang urusan by its words.
func urusanTertulis(nama string) bool {
	t, ok := kataTingkat(nama, "")
	return ok && t == nomenklatur.TingkatBidangUrusan
}

// bagianJSON reports whether objects within a node are accounts or sources of funds
// with amounts.
func (p *larikJSON) bagianJSON(isi [][]medanJSON, t nomenklatur.Tingkat) bool {
	for _, o := range isi {
		bagian, uang := false, false
		for _, m := range o {
			switch a := p.arti(m.nama); {
			case a.arti == medanRekening && tingkatKode(m.teks()) >= nomenklatur.TingkatProgram:
				return false // what some call the code of a node
			case a.arti == medanRekening, a.arti == medanNamaRekening, a.arti == medanDana, a.arti == medanNamaDana:
				bagian = bagian || m.teks() != ""
			case slices.Contains(kodeSimpul, teks.Lipat(m.nama)):
				bagian = bagian || rekeningTertulis(m.teks(), t)
			case a.uang():
				uang = uang || m.teks() != "" || berisi(m.nilai)
			case a.arti == medanKode, a.arti == medanNama:
				return false
			}
		}
		if !bagian || !uang {
			return false
		}
	}
	return len(isi) > 0
}

// rekeningTertulis reports whether the code of an object within a node is that of an
// account, and of nothing else that could be there.
func rekeningTertulis(s string, t nomenklatur.Tingkat) bool {
	_, err := nomenklatur.ParseKodeRekening(s)
	return err == nil && (t == nomenklatur.TingkatSubKegiatan || tingkatKode(s) == 0)
}
