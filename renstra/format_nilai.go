package renstra

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The single values of a file.

// skalar reads a value that is no list and has no fields.
func (d *pembacaData) skalar(y *yaml.Node, v reflect.Value, j *jejak) {
	expected := sebutTipe(v.Type())
	if !d.boleh(y, j, yaml.ScalarNode, expected) {
		return
	}
	switch t := v.Type(); {
	case t == tipeIsian:
		v.Set(reflect.ValueOf(d.isian(y, j)))
	case t == tipeKode:
		v.Set(reflect.ValueOf(d.kode(y, j)))
	case t == tipeKonvensi:
		if _, ok := parseKonvensi(y.Value); !ok {
			d.salah(y, j, ErrIsi, expected, sebutNilai(y))
		}
	case t.Kind() == reflect.String:
		if y.Tag == "!!bool" {
			d.salah(y, j, ErrIsi, expected, y.Value+" (apit dengan tanda kutip bila memang teks)")
			return
		}
		v.SetString(y.Value)
	case t.Kind() == reflect.Int:
		n, err := strconv.ParseInt(y.Value, 10, 64)
		if err != nil || n < 0 || n > maksBilangan {
			d.salah(y, j, ErrIsi, expected, sebutNilai(y))
			return
		}
		v.SetInt(n)
	case t.Kind() == reflect.Bool:
		if y.Value != "true" && y.Value != "false" {
			d.salah(y, j, ErrIsi, expected, sebutNilai(y))
			return
		}
		v.SetBool(y.Value == "true")
	default:
		d.teks(y, v, j, expected)
	}
}

// sebutTipe says what a value of a type is.
func sebutTipe(t reflect.Type) string {
	if nama := namaNilai(t); nama != nil {
		return "salah satu dari " + strings.Join(nama, ", ")
	}
	switch {
	case t == tipeIsian:
		return "jumlah rupiah"
	case t == tipeKode:
		return "kode nomenklatur"
	case t.Kind() == reflect.Int:
		return "bilangan bulat"
	case t.Kind() == reflect.Bool:
		return "true atau false"
	case t.Kind() == reflect.String:
		return "teks"
	}
	return "kode"
}

// teks reads a value by its own text form.
func (d *pembacaData) teks(y *yaml.Node, v reflect.Value, j *jejak, expected string) {
	u, ok := v.Addr().Interface().(encoding.TextUnmarshaler)
	if !ok {
		d.salah(y, j, ErrIsi, "tidak ada nilai", sebutNilai(y))
		return
	}
	if err := u.UnmarshalText([]byte(y.Value)); err != nil {
		d.salahKode(y, j, expected, err)
	}
}

// salahKode notes a text that is no code by what its parser says.
func (d *pembacaData) salahKode(y *yaml.Node, j *jejak, expected string, err error) {
	found := sebutNilai(y)
	if p := (*nomenklatur.ParseError)(nil); errors.As(err, &p) {
		expected, found = p.Expected, p.Found+" dalam "+found
	}
	d.salah(y, j, ErrIsi, expected, found)
}

// isian reads an amount. In a number of JSON the point divides, in any other
// text it means what people mean by it: what has two readings is decided by
// the convention of the file.
func (d *pembacaData) isian(y *yaml.Node, j *jejak) anggaran.Isian {
	k := anggaran.KonvensiTakTentu
	if d.angkaJSON(y) {
		k = anggaran.KomaRibuan
	}
	i, err := k.ParseIsian(y.Value)
	if errors.Is(err, anggaran.ErrAmbigu) && d.r.Konvensi != anggaran.KonvensiTakTentu {
		i, err = d.r.Konvensi.ParseIsian(y.Value)
	}
	var p *anggaran.ParseError
	switch {
	case err == nil:
	case errors.Is(err, anggaran.ErrAmbigu):
		d.salah(y, j, ErrIsi, "jumlah dengan satu bacaan (atau medan konvensi pada rencana)", sebutNilai(y)+", yang dapat berarti ribuan atau desimal")
	case errors.As(err, &p):
		d.salah(y, j, ErrIsi, p.Expected, p.Found+" dalam "+sebutNilai(y))
	default:
		d.salah(y, j, ErrIsi, "jumlah rupiah", sebutNilai(y))
	}
	return i
}

// rasioPelayanan notes a ratio that no year is for, and puts the others in the
// order of the years: in the file they stand in that of its entries.
func (d *pembacaData) rasioPelayanan(k *KinerjaPelayanan, y *yaml.Node, j *jejak) {
	if n := len(k.Tahunan); len(k.Rasio) > n {
		isi := isiMedan(y, "rasio").Content[n]
		d.salah(isi, &jejak{induk: &jejak{induk: j, nama: "rasio"}, i: n}, ErrIsi,
			fmt.Sprintf("paling banyak %d rasio, satu untuk setiap isi tahunan", n), fmt.Sprint(len(k.Rasio)))
		return
	}
	berkas := KinerjaPelayanan{Rasio: k.Rasio}
	for i := range k.Tahunan {
		t := 0
		if isi := isiMedan(isiMedan(y, "tahunan").Content[i], "tahun"); isi != nil {
			t, _ = strconv.Atoi(isi.Value) // else a mistake already
		}
		berkas.Tahunan = append(berkas.Tahunan, kinerja.Tahunan{Tahun: t})
	}
	rasioMenurutTahun(&berkas)
	k.Rasio = berkas.Rasio
}

func (d *pembacaData) angkaJSON(y *yaml.Node) bool {
	return d.json && (y.Tag == "!!int" || y.Tag == "!!float")
}

// kode reads a code as people write it. What was repaired is a finding.
func (d *pembacaData) kode(y *yaml.Node, j *jejak) nomenklatur.Kode {
	k, perbaikan, err := nomenklatur.ParseKodeLenient(y.Value)
	if err != nil {
		d.salahKode(y, j, sebutTipe(tipeKode), err)
		return k
	}
	for _, p := range perbaikan {
		d.r.Catatan = append(d.r.Catatan, Temuan{Kode: KodeDiperbaiki, Keparahan: Info, Baris: y.Line, Nomenklatur: k,
			Pesan: fmt.Sprintf("Kode tertulis %q dibaca %v: %v.", y.Value, k, p)})
	}
	return k
}

// parseKonvensi reads the name of a convention.
func parseKonvensi(s string) (anggaran.Konvensi, bool) {
	for _, k := range []anggaran.Konvensi{anggaran.TitikRibuan, anggaran.KomaRibuan} {
		if k.String() == s {
			return k, true
		}
	}
	return anggaran.KonvensiTakTentu, false
}

// namaKolomTertulis are the columns that a year can have.
var namaKolomTertulis = []struct {
	nama  string
	kolom Kolom
}{{"target", KolomTarget}, {"pagu", KolomPagu}}

// kolomTertulis reads which columns a year has: [target] or [pagu].
func (d *pembacaData) kolomTertulis(y *yaml.Node, v reflect.Value, j *jejak) {
	if !d.boleh(y, j, yaml.SequenceNode, "daftar") {
		return
	}
	var k Kolom
	for i, isi := range y.Content {
		var ada bool
		for _, n := range namaKolomTertulis {
			if isi.Kind == yaml.ScalarNode && isi.Value == n.nama {
				k, ada = k|n.kolom, true
			}
		}
		if !ada {
			d.salah(isi, &jejak{induk: j, i: i}, ErrIsi, "target atau pagu", sebutNilai(isi))
		}
	}
	v.Set(reflect.ValueOf(k))
}

// targetTertulis is a target that says more than its text: the unit of its
// column, or which of two readings was decided on and by what.
type targetTertulis struct {
	Tertulis string `json:"tertulis"`
	Satuan   string `json:"satuan,omitempty"`
	Ribuan   string `json:"ribuan,omitempty"` // the separator that groups: "." or ","
	Dasar    string `json:"dasar,omitempty"`  // "tabel", or "tetangga": the other years of the row
}

// target makes the target; false if the parts do not fit each other.
func (t targetTertulis) target() (kinerja.Target, bool) {
	x := kinerja.ParseTarget(t.Tertulis).WithSatuan(kinerja.ParseSatuan(t.Satuan))
	if t.Ribuan == "" {
		return x, t.Dasar == ""
	}
	y, ok := x.DecideByTable([]rune(t.Ribuan)[0])
	if ok && t.Dasar == kinerja.DasarTetangga.String() {
		n, _ := y.Angka()
		return x.DecideByNeighbours(kinerja.ParseTarget(n.Truncate(0).String())) // a figure with two readings is at least 1
	}
	return y, ok && (t.Dasar == "" || t.Dasar == kinerja.DasarTabel.String())
}

// target reads a target: a text, a number, or a text with what was decided.
func (d *pembacaData) target(y *yaml.Node, j *jejak) kinerja.Target {
	if y.Kind == yaml.MappingNode {
		var t targetTertulis
		n := len(d.galat)
		d.diputus = true
		d.struktur(y, reflect.ValueOf(&t).Elem(), j, nil)
		x, ok := t.target()
		if !ok && len(d.galat) == n {
			d.salah(y, j, ErrIsi, "target yang cocok dengan satuan, ribuan dan dasarnya", strconv.Quote(potongTeks(t.Tertulis)))
		}
		return x
	}
	switch {
	case !d.boleh(y, j, yaml.ScalarNode, "target"):
		return kinerja.Target{}
	case y.Tag == "!!bool":
		d.salah(y, j, ErrIsi, "target", sebutNilai(y))
		return kinerja.Target{}
	case d.angkaJSON(y):
		return d.targetAngka(y, j)
	}
	return kinerja.ParseTarget(y.Value).WithSatuan(d.satuan)
}

// targetAngka reads a number of JSON, in which the point divides.
func (d *pembacaData) targetAngka(y *yaml.Node, j *jejak) kinerja.Target {
	if strings.ContainsAny(y.Value, "eE") {
		d.salah(y, j, ErrIsi, "bilangan tanpa pangkat", sebutNilai(y))
		return kinerja.Target{}
	}
	t := kinerja.ParseTarget(strings.ReplaceAll(y.Value, ".", ",")).WithSatuan(d.satuan)
	if x, ok := t.DecideByTable('.'); ok {
		return x
	}
	return t
}

// tulisTarget is how a target is written: as its text where reading that
// gives the target again, else with what was decided.
//
// utuh: a number with two readings is written so that nothing decides it.
func tulisTarget(t kinerja.Target, satuan kinerja.Satuan, utuh bool) (*yaml.Node, error) {
	if !(utuh && t.Jenis() == kinerja.JenisTakTentu) && kinerja.ParseTarget(t.String()).WithSatuan(satuan) == t {
		return teksNode(t.String()), nil
	}
	dekat := (*targetTertulis)(nil)
	for _, s := range []string{"", t.Satuan().String()} {
		for _, ribuan := range []string{"", ".", ","} {
			for _, dasar := range []string{"", kinerja.DasarTetangga.String()} {
				x := targetTertulis{t.String(), s, ribuan, dasar}
				switch y, ok := x.target(); {
				case !ok:
				case y == t:
					return tulisStruktur(reflect.ValueOf(x))
				case dekat == nil && y.Equal(t):
					dekat = &x
				}
			}
		}
	}
	if dekat == nil {
		return nil, fmt.Errorf("target %q dengan satuan %q", t, t.Satuan())
	}
	return tulisStruktur(reflect.ValueOf(*dekat))
}
