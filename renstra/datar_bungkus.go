package renstra

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// The object around flat records: which of its arrays holds them.

// bungkusJSON says where the records of an object lie.
type bungkusJSON struct {
	jalur []string // keys down to the array; without them "data" is looked for
	akar  bool     // what lies there is no array but an object that holds nodes
	galat error    // why none of the arrays is taken
}

// cariBungkus looks for the array of records in an object that is no plan in
// the library's own format. The first object of an array decides whether it
// holds records; an array that does not look so is none, so that a mistyped
// field of a plan remains one.
func cariBungkus(text json.RawMessage, dalam int) (bungkusJSON, bool) {
	isi, ok := bacaObjek(text, 0, "bidangUrusan")
	if !ok {
		return bungkusJSON{}, false
	}
	var datar []string
	pohon := false
	for _, m := range isi {
		switch {
		case m.rekaman():
			datar = append(datar, m.nama)
		case pohonDi(m, 0, true, 0):
			pohon = true
		case dalam < maksDatar && m.nilai[0] == '{':
			if b, ok := cariBungkus(m.nilai, dalam+1); ok && b.galat == nil {
				return bungkusJSON{jalur: append([]string{m.nama}, b.jalur...), akar: b.akar}, true
			}
		}
	}
	switch {
	case len(datar) > 1:
		return bungkusJSON{galat: fmt.Errorf("lebih dari satu larik rekaman: %s", strings.Join(datar, ", "))}, true
	case len(datar) == 1 && !pohon:
		return bungkusJSON{jalur: datar}, true
	case len(datar) == 1 || pohon:
		return bungkusJSON{akar: true}, true
	}
	return bungkusJSON{}, false
}

// rekaman reports whether a field holds an array of flat records. One that is called
// as a level, and whose objects hold arrays in their turn, is one of nodes.
func (m medanJSON) rekaman() bool {
	larik, _, ok := objekLarik(m, 1)
	if !ok {
		return false
	}
	var medan []medanDatar
	for _, x := range larik[0] {
		switch {
		case x.nama == "": // no record has a field without a name
			return false
		case x.nilai[0] != '[':
			medan = append(medan, medanOf(x.nama))
		case tingkatKunci(m.nama) > 0:
			return false
		}
	}
	return tampakDatar(medan)
}

// sarangJSON are objects within a record, each as texts by field, values by year
// among them, and the names of what else lies within them.
func sarangJSON(kunci string, isi [][]medanJSON) (out []map[string]string, lain []string) {
	indikator := strings.Contains(teks.Lipat(kunci), "indikator")
	for _, o := range isi {
		m := map[string]string{}
		tahun := ""
		for _, x := range o {
			if t := tahunElemen(x); len(t) == 4 {
				tahun = " " + t
			}
		}
		for _, x := range o {
			sel, l, ok := tahunanJSON(x)
			for _, s := range sel {
				m[s.nama] = s.isi
			}
			for _, nama := range l {
				lain = append(lain, kunci+"."+nama)
			}
			switch a := medanOf(x.nama); {
			case ok:
			case berisi(x.nilai):
				lain = append(lain, kunci+"."+x.nama)
			case indikator && a.arti == medanLain && slices.Contains(namaSimpul, teks.Lipat(x.nama)):
				m["indikator"] = x.teks()
			case a.arti == medanTarget && a.tahun == 0 && tahun != "" && medanOf(x.nama+tahun).arti == medanTarget:
				m[x.nama+tahun] = x.teks()
			case tahunElemen(x) == "":
				m[x.nama] = x.teks()
			}
		}
		out = append(out, m)
	}
	return out, lain
}

// berindikator reports whether nested objects are indicators and nothing else
// that counts: every one names an indicator and none has money.
func berindikator(objek []map[string]string) bool {
	for _, o := range objek {
		nama := false
		for k, v := range o {
			m := medanOf(k)
			nama = nama || m.arti == medanIndikator && v != ""
			if m.uang() || m.arti == medanKode || m.arti == medanNama && m.tingkat > 0 {
				return false // a node that names its indicator
			}
		}
		if !nama {
			return false
		}
	}
	return len(objek) > 0
}

// berisi reports whether a nested value holds anything.
func berisi(nilai json.RawMessage) bool {
	s := bytes.TrimSpace(nilai)
	return len(s) > 0 && (s[0] == '[' || s[0] == '{') && len(bytes.TrimSpace(s[1:len(s)-1])) > 0
}

// bentukDatar is what is expected of an object around records.
const bentukDatar = "satu larik rekaman datar, satu objek untuk tiap sub kegiatan dengan medan kode_program, kode_kegiatan, kode_sub_kegiatan dan pagunya"

var errBungkus = errors.New(`tidak ada larik "data"`)
