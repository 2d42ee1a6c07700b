package renstra

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// pembacaData fills a plan from the nodes of a file. Mistakes are collected,
// so that one reading shows all of them.
type pembacaData struct {
	r      *Rencana
	json   bool                       // a number is one of JSON: its point divides
	kolom  func(baris, kolom int) int // column in bytes, nil: as it is
	satuan kinerja.Satuan             // of the indicator being read
	tahun  []int                      // of the plan, nil where the file does not list them
	dalam  int
	galat  []error

	pengawas *pengawas
	// diputus: a target of the row being read says how it is to be read.
	diputus bool
}

// maksGalat bounds how many mistakes are reported.
const maksGalat = 50

// jejak is the way from the root to a value, written out only in an error.
type jejak struct {
	induk *jejak
	nama  string
	i     int // index in a list where nama is ""
}

func (j *jejak) String() string {
	switch {
	case j == nil:
		return "rencana"
	case j.nama == "":
		return fmt.Sprintf("%v[%d]", j.induk, j.i)
	case j.induk == nil:
		return j.nama
	}
	return j.induk.String() + "." + j.nama
}

// bacaRencana reads a plan, and gives its rows their entries in the catalogue.
func bacaRencana(y *yaml.Node, o options, json bool, kolom func(int, int) int, w *pengawas) (*Rencana, error) {
	d := &pembacaData{r: &Rencana{}, json: json, kolom: kolom, pengawas: w}
	if y.Kind == yaml.DocumentNode && len(y.Content) == 1 {
		y = y.Content[0]
	}
	d.r.Konvensi = o.konvensi
	if k := isiMedan(y, "konvensi"); k != nil && o.konvensi == anggaran.KonvensiTakTentu {
		d.r.Konvensi, _ = parseKonvensi(k.Value)
	}
	d.tahun = daftarTahun(isiMedan(y, "tahun"))
	d.struktur(y, reflect.ValueOf(d.r).Elem(), nil, d.khususRencana())
	d.tahunRencana(y)
	if w.galat != nil {
		return nil, w.galat
	}
	if len(d.galat) > 0 {
		return nil, errors.Join(d.galat...)
	}
	if d.r.JenisDaerah == 0 {
		d.r.JenisDaerah = o.daerah
	}
	if cocokkanData(d.r, o, w); w.galat != nil {
		return nil, w.galat
	}
	slices.SortStableFunc(d.r.Catatan, func(a, b Temuan) int { return cmp.Compare(a.Baris, b.Baris) })
	return d.r, nil
}

// khususRencana reads the fields of the plan that hold nodes.
func (d *pembacaData) khususRencana() map[string]func(*yaml.Node, *jejak) {
	return map[string]func(*yaml.Node, *jejak){
		"total":        func(y *yaml.Node, j *jejak) { d.r.Total = d.node(y, j, totalTingkat) },
		"bidangUrusan": func(y *yaml.Node, j *jejak) { d.r.BidangUrusan = d.daftarNode(y, j, nomenklatur.TingkatBidangUrusan) },
	}
}

// daftarTahun are the years of a list, as far as they are any.
func daftarTahun(y *yaml.Node) []int {
	if y == nil || y.Kind != yaml.SequenceNode {
		return nil
	}
	var out []int
	for _, t := range y.Content {
		if n, err := strconv.Atoi(t.Value); err == nil {
			out = append(out, n)
		}
	}
	return out
}

// isiMedan is the value of a field, nil if there is none.
func isiMedan(y *yaml.Node, nama string) *yaml.Node {
	if y.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(y.Content); i += 2 {
			if y.Content[i].Value == nama {
				return y.Content[i+1]
			}
		}
	}
	return nil
}

// salah notes a mistake.
func (d *pembacaData) salah(y *yaml.Node, j *jejak, err error, expected, found string) {
	if len(d.galat) > maksGalat {
		return
	}
	e := &FieldError{j.String(), &ReadError{Baris: max(1, y.Line), Kolom: max(1, y.Column), Err: err, Expected: expected, Found: found}}
	if d.kolom != nil {
		e.Kolom = d.kolom(e.Baris, e.Kolom)
	}
	if len(d.galat) == maksGalat {
		e.Expected, e.Found = fmt.Sprintf("paling banyak %d kesalahan", maksGalat), "lebih banyak; yang berikutnya tidak disebut"
		e.Err = ErrBatas
	}
	d.galat = append(d.galat, e)
}

// hampa reports a value that says nothing: null, or nothing after the colon.
func hampa(y *yaml.Node) bool { return y.Kind == yaml.ScalarNode && y.Tag == "!!null" }

// sebutNilai names what was found in place of something else.
func sebutNilai(y *yaml.Node) string {
	switch y.Kind {
	case yaml.MappingNode:
		return "kumpulan medan"
	case yaml.SequenceNode:
		return "daftar"
	case yaml.AliasNode:
		return "alias *" + potongTeks(y.Value)
	}
	if hampa(y) {
		return "nilai kosong"
	}
	return strconv.Quote(potongTeks(y.Value))
}

// potongTeks shortens a value for a message.
func potongTeks(s string) string {
	const maks = 60
	n := 0
	for i := range s {
		if n++; n > maks {
			return s[:i] + "…"
		}
	}
	return s
}

// boleh checks what holds for every value: of the kind that is expected, no alias,
// no tag of its own, not too deep. It reports whether the value may be read.
func (d *pembacaData) boleh(y *yaml.Node, j *jejak, kind yaml.Kind, expected string) bool {
	switch {
	case d.dalam > maksDalam:
		d.salah(y, j, ErrBatas, fmt.Sprintf("paling dalam %d tingkat", maksDalam), "lebih dalam")
	case y.Kind == yaml.AliasNode, y.Style&yaml.TaggedStyle != 0 && y.Tag != "!!str":
		found := sebutNilai(y)
		if y.Kind != yaml.AliasNode {
			found = "nilai bertanda " + potongTeks(y.Tag)
		}
		d.salah(y, j, ErrIsi, expected, found)
	case y.Kind != kind:
		d.salah(y, j, ErrIsi, expected, sebutNilai(y))
	default:
		return true
	}
	return false
}

// struktur reads the fields of a struct; khusus are those it does not read
// itself.
func (d *pembacaData) struktur(y *yaml.Node, v reflect.Value, j *jejak, khusus map[string]func(*yaml.Node, *jejak)) {
	if d.pengawas.henti() || !d.boleh(y, j, yaml.MappingNode, "kumpulan medan (nama: nilai)") {
		return
	}
	d.dalam++
	defer func() { d.dalam-- }()
	b := bentukOf(v.Type())
	if b.baris != nil {
		v.FieldByIndex(b.baris).SetInt(int64(y.Line))
	}
	if v.Type() == tipeTahunan {
		v.Set(reflect.ValueOf(Tahunan{Baris: y.Line, Kolom: KolomTarget | KolomPagu}))
	}
	d.medan(y, v, j, b, khusus)
	for _, m := range b.medan {
		if isi := isiMedan(y, m.nama); m.wajib && (isi == nil || hampa(isi)) && !d.bolehTanpa(y, v.Type()) {
			d.salah(y, &jejak{induk: j, nama: m.nama}, ErrIsi, "medan "+m.nama, "tidak ada")
		}
	}
	if k, ok := v.Addr().Interface().(*KinerjaPelayanan); ok {
		d.rasioPelayanan(k, y, j)
	}
}

// medan reads each field into its place. The unit among them is that of the numbers
// in the others.
func (d *pembacaData) medan(y *yaml.Node, v reflect.Value, j *jejak, b *bentuk, khusus map[string]func(*yaml.Node, *jejak)) {
	defer func(s kinerja.Satuan) { d.satuan = s }(d.satuan)
	satuan := d.satuan
	if s := isiMedan(y, "satuan"); s != nil && s.Kind == yaml.ScalarNode && !hampa(s) {
		satuan = kinerja.ParseSatuan(s.Value)
	}
	ada := make(map[string]int, len(y.Content)/2) // line
	for i := 0; i+1 < len(y.Content); i += 2 {
		kunci, isi := y.Content[i], y.Content[i+1]
		jk := &jejak{induk: j, nama: kunci.Value}
		if baris, dua := ada[kunci.Value]; dua {
			d.salah(kunci, jk, ErrGanda, "satu kali", fmt.Sprintf("yang pertama pada baris %d", baris))
			continue
		}
		ada[kunci.Value] = kunci.Line
		if f := khusus[kunci.Value]; f != nil {
			f(isi, jk)
			continue
		}
		at, ok := b.nama[kunci.Value]
		if !ok || kunci.Kind != yaml.ScalarNode {
			d.takDikenal(kunci, jk, b, khusus)
			continue
		}
		m := &b.medan[at]
		d.satuan = kinerja.Satuan{}
		if m.satuan {
			d.satuan = satuan
		}
		d.nilai(isi, v.FieldByIndex(m.indeks), jk)
	}
}

// bolehTanpa: a node that no row stands for needs no name.
func (d *pembacaData) bolehTanpa(y *yaml.Node, t reflect.Type) bool {
	if t != tipeNode {
		return false
	}
	x := isiMedan(y, medanTersirat)
	return x != nil && x.Value == "true"
}

// takDikenal notes a field that there is none of.
func (d *pembacaData) takDikenal(kunci *yaml.Node, j *jejak, b *bentuk, khusus map[string]func(*yaml.Node, *jejak)) {
	found := sebutNilai(kunci)
	if kunci.Tag == "!!merge" {
		d.salah(kunci, j, ErrIsi, "nama medan", "penggabung <<")
		return
	}
	nama := slices.Sorted(maps.Keys(khusus))
	for _, m := range b.medan {
		nama = append(nama, m.nama)
	}
	if kunci.Kind != yaml.ScalarNode {
		d.salah(kunci, j, ErrIsi, "nama medan", found)
		return
	}
	d.salah(kunci, j, ErrTidakDikenal, terdekatMedan(kunci.Value, 1, nama), found)
}

// nilai reads a value of any type of the model.
func (d *pembacaData) nilai(y *yaml.Node, v reflect.Value, j *jejak) {
	if hampa(y) {
		return // not written
	}
	switch t := v.Type(); {
	case t == tipeKolom:
		d.kolomTertulis(y, v, j)
	case t == tipeTarget:
		v.Set(reflect.ValueOf(d.target(y, j)))
	case t.Kind() == reflect.Slice:
		d.daftar(y, v, j)
	case t.Kind() == reflect.Map:
		d.peta(y, v, j)
	case t.Kind() == reflect.Pointer:
		baru := reflect.New(t.Elem())
		d.struktur(y, baru.Elem(), j, nil)
		v.Set(baru)
	case t.Kind() == reflect.Struct && !t.Implements(tipeTeks):
		d.struktur(y, v, j, nil)
	default:
		d.skalar(y, v, j)
	}
}

// daftar reads a list. Entries with a year are sorted by it, and no year may
// be there twice.
func (d *pembacaData) daftar(y *yaml.Node, v reflect.Value, j *jejak) {
	if !d.boleh(y, j, yaml.SequenceNode, "daftar") {
		return
	}
	d.dalam++
	defer func() { d.dalam-- }()
	out := reflect.MakeSlice(v.Type(), len(y.Content), len(y.Content))
	for i, isi := range y.Content {
		ji := &jejak{induk: j, i: i}
		if hampa(isi) && v.Type().Elem() != tipeTarget {
			d.salah(isi, ji, ErrIsi, "isi daftar", "nilai kosong")
			continue
		}
		d.nilai(isi, out.Index(i), ji)
	}
	if len(y.Content) > 0 {
		v.Set(out)
	}
	if tahunan(v.Type().Elem()) {
		d.urutTahun(y, v, j)
	}
}

// peta reads values by names that the file chooses.
func (d *pembacaData) peta(y *yaml.Node, v reflect.Value, j *jejak) {
	if !d.boleh(y, j, yaml.MappingNode, "kumpulan nama dan nilai") {
		return
	}
	d.dalam++
	defer func() { d.dalam-- }()
	out := reflect.MakeMap(v.Type())
	for i := 0; i+1 < len(y.Content); i += 2 {
		kunci := y.Content[i]
		jk := &jejak{induk: j, nama: kunci.Value}
		nama := reflect.ValueOf(kunci.Value)
		switch {
		case kunci.Kind != yaml.ScalarNode || kunci.Tag == "!!merge":
			d.salah(kunci, jk, ErrIsi, "nama", sebutNilai(kunci))
			continue
		case out.MapIndex(nama).IsValid():
			d.salah(kunci, jk, ErrGanda, "satu kali", sebutNilai(kunci)+" lagi")
			continue
		}
		isi := reflect.New(v.Type().Elem()).Elem()
		d.nilai(y.Content[i+1], isi, jk)
		out.SetMapIndex(nama, isi)
	}
	if out.Len() > 0 {
		v.Set(out)
	}
}

// tahunan reports whether a type holds the values of one year.
func tahunan(t reflect.Type) bool {
	return t == tipeTahunan || t == tipeUkurTahun || t == reflect.TypeFor[PendanaanTahunan]()
}

// urutTahun sorts a list by year.
func (d *pembacaData) urutTahun(y *yaml.Node, v reflect.Value, j *jejak) {
	baris := map[int]int{}
	for i := range v.Len() {
		isi, t := isiMedan(y.Content[i], "tahun"), tahunIsi(v, i)
		if isi == nil || hampa(isi) {
			continue // an entry without a year is a mistake already
		}
		if pertama, dua := baris[t]; dua {
			d.salah(y.Content[i], &jejak{induk: j, i: i}, ErrGanda, "setiap tahun satu kali", fmt.Sprintf("tahun %d lagi, yang pertama pada baris %d", t, pertama))
		}
		if v.Type().Elem() == tipeTahunan && d.tahun != nil && !slices.Contains(d.tahun, t) {
			d.salah(isi, &jejak{induk: &jejak{induk: j, i: i}, nama: "tahun"}, ErrIsi,
				fmt.Sprintf("salah satu tahun rencana %v", d.tahun), strconv.Itoa(t))
		}
		baris[t] = y.Content[i].Line
	}
	v.Set(menurutTahun(v))
}
