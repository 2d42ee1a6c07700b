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

// larikObjek is an array of objects.
type larikObjek struct {
	medan []string // of its first object, those that hold arrays with a "/" behind
}

// cariBungkus looks for the array of records in an object that is no plan in
// the library's own format. The first object of an array decides whether it
// holds records; an array that does not look so is none, so that a mistyped
// field of a plan remains one.
func cariBungkus(text string, dalam int) (bungkusJSON, bool) {
	isi, ok := bacaObjek([]byte(text), 0, "bidangUrusan")
	if !ok {
		return bungkusJSON{}, false
	}
	var datar []string
	pohon := false
	for _, m := range isi {
		l, ok := larikOf(m.nilai)
		switch {
		case ok && l.datar() && (tingkatKunci(m.nama) == 0 || !l.bersarang()):
			datar = append(datar, m.nama)
		case pohonDi(m, 0, true, 0):
			pohon = true
		case !ok && dalam < maksDatar && m.nilai[0] == '{':
			if b, ok := cariBungkus(string(m.nilai), dalam+1); ok && b.galat == nil {
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

func larikOf(nilai json.RawMessage) (larikObjek, bool) {
	dec := json.NewDecoder(strings.NewReader(string(nilai)))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('[') || !dec.More() {
		return larikObjek{}, false
	}
	var satu json.RawMessage
	if dec.Decode(&satu) != nil {
		return larikObjek{}, false
	}
	isi, ok := bacaObjek(satu, 0, "") // no record has a field without a name
	if !ok {
		return larikObjek{}, false
	}
	medan := make([]string, len(isi))
	for i, m := range isi {
		if medan[i] = m.nama; m.nilai[0] == '[' {
			medan[i] += "/"
		}
	}
	return larikObjek{medan}, true
}

// datar reports whether the objects have the fields of flat records.
func (l larikObjek) datar() bool {
	var m []medanDatar
	for _, f := range l.medan {
		if !strings.HasSuffix(f, "/") {
			m = append(m, medanOf(f))
		}
	}
	return tampakDatar(m)
}

// bersarang reports whether the objects hold arrays.
func (l larikObjek) bersarang() bool {
	return slices.ContainsFunc(l.medan, func(f string) bool { return strings.HasSuffix(f, "/") })
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
