package renstra

import (
	"reflect"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// SchemaID is the $id of the JSON Schema of a plan.
const SchemaID = "https://github.com/perencanaan-id/perencanaan/renstra/renstra.schema.json"

// Schema returns the JSON Schema (draft 2020-12) of a plan in JSON, or in YAML
// as editors check it. What [Encode] writes is valid. That a year is there
// once, that a code fits its place and that an amount has one reading, no
// schema can say: [Decode] does. It is the text of renstra.schema.json.
func Schema() []byte {
	s := &penulisSkema{defs: &yaml.Node{Kind: yaml.MappingNode}, ada: map[string]bool{}}
	akar := peta("$schema", teksNode("https://json-schema.org/draft/2020-12/schema"), "$id", teksNode(SchemaID),
		"title", teksNode("Renstra Perangkat Daerah"), "description", teksNode(uraianTipe["rencana"]))
	isi := s.objek(reflect.TypeFor[Rencana](), "rencana")
	akar.Content = append(akar.Content, isi.Content...)
	tambahMedan(akar, "$defs", s.defs)
	return append(appendJSON(nil, akar, 0), '\n')
}

// penulisSkema writes the schema of the types of the model, each once.
type penulisSkema struct {
	defs *yaml.Node
	ada  map[string]bool
}

// peta makes an object of names and values.
func peta(isi ...any) *yaml.Node {
	y := &yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i < len(isi); i += 2 {
		tambahMedan(y, isi[i].(string), isi[i+1].(*yaml.Node))
	}
	return y
}

func daftarNode(isi ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Content: isi}
}

func daftarTeks(teks ...string) *yaml.Node {
	y := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, t := range teks {
		y.Content = append(y.Content, teksNode(t))
	}
	return y
}

func polos(nilai string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: nilai} }

func tipe(nama ...string) *yaml.Node {
	if len(nama) == 1 {
		return peta("type", teksNode(nama[0]))
	}
	return peta("type", daftarTeks(nama...))
}

// def is the reference to a named schema, written if it is not yet.
func (s *penulisSkema) def(nama string, tulis func() *yaml.Node) *yaml.Node {
	if !s.ada[nama] {
		s.ada[nama] = true
		at := peta()
		tambahMedan(s.defs, nama, at)
		*at = *tulis()
	}
	return peta("$ref", teksNode("#/$defs/"+nama))
}

// objek is the schema of a struct; nama is what its descriptions are under.
func (s *penulisSkema) objek(t reflect.Type, nama string) *yaml.Node {
	sifat, wajib := peta(), daftarTeks()
	for _, m := range bentukOf(t).medan {
		tambahMedan(sifat, m.nama, s.berketerangan(s.medan(m), nama, m.nama))
		if m.wajib {
			wajib.Content = append(wajib.Content, teksNode(m.nama))
		}
	}
	y := peta("type", teksNode("object"), "properties", sifat)
	if len(wajib.Content) > 0 {
		tambahMedan(y, "required", wajib)
	}
	tambahMedan(y, "additionalProperties", polos("false"))
	return y
}

// berketerangan puts a description in front of a schema.
func (s *penulisSkema) berketerangan(y *yaml.Node, induk, nama string) *yaml.Node {
	k := uraianMedan[induk+"."+nama]
	if k == "" {
		k = uraianMedan["."+nama]
	}
	return &yaml.Node{Kind: yaml.MappingNode, Content: append([]*yaml.Node{teksNode("description"), teksNode(k)}, y.Content...)}
}

// medan is the schema of a field. A field that may be left out may be null.
func (s *penulisSkema) medan(m medan) *yaml.Node {
	if m.tipe.Kind() == reflect.Pointer && m.tipe.Elem() == tipeNode {
		return s.node(totalTingkat)
	}
	if m.tipe.Kind() == reflect.Slice && m.tipe.Elem() == reflect.PointerTo(tipeNode) {
		return atauNull(peta("type", teksNode("array"), "items", s.node(nomenklatur.TingkatBidangUrusan)))
	}
	y := s.nilai(m.tipe)
	if m.wajib {
		return y
	}
	return atauNull(y)
}

// atauNull lets a schema take null too.
func atauNull(y *yaml.Node) *yaml.Node {
	t := isiMedan(y, "type")
	switch {
	case t == nil:
		return peta("anyOf", daftarNode(y, tipe("null")))
	case t.Kind == yaml.ScalarNode:
		salin := peta("type", daftarTeks(t.Value, "null"))
		salin.Content = append(salin.Content, y.Content[2:]...)
		return salin
	}
	t.Content = append(t.Content, teksNode("null"))
	return y
}

// polaRupiah and polaKode are what an amount and a code look like.
const (
	polaRupiah = `^[-–—\s().,0-9]*([Rr][Pp]\.?)?[-–—\s().,0-9]*$`
	polaKode   = `^\s*[0-9Xx]`
)

// nilai is the schema of a value of the model.
func (s *penulisSkema) nilai(t reflect.Type) *yaml.Node {
	switch {
	case t == tipeIsian:
		return s.def("rupiah", func() *yaml.Node {
			return peta("description", teksNode(uraianTipe["rupiah"]), "type", daftarTeks("number", "string", "null"), "pattern", teksNode(polaRupiah))
		})
	case t == tipeTarget:
		return s.def("target", func() *yaml.Node {
			return peta("description", teksNode(uraianTipe["target"]), "anyOf",
				daftarNode(tipe("string", "number", "null"), s.objek(reflect.TypeFor[targetTertulis](), "targetTertulis")))
		})
	case t == tipeKolom:
		return peta("type", teksNode("array"), "items", peta("enum", daftarTeks("target", "pagu")))
	case t == tipeKode:
		return peta("type", daftarTeks("string", "number"), "pattern", teksNode(polaKode))
	}
	if nama := namaNilai(t); nama != nil && len(nama) <= 8 {
		return peta("enum", daftarTeks(append(nama, "")...))
	}
	switch t.Kind() {
	case reflect.Slice:
		return peta("type", teksNode("array"), "items", s.nilai(t.Elem()))
	case reflect.Map:
		return peta("type", teksNode("object"), "additionalProperties", s.nilai(t.Elem()))
	case reflect.Pointer:
		return s.nilai(t.Elem())
	case reflect.Int:
		return peta("type", teksNode("integer"), "minimum", polos("0"), "maximum", polos(strconv.Itoa(maksBilangan)))
	case reflect.Struct:
		if !t.Implements(tipeTeks) {
			return s.def(namaDef(t), func() *yaml.Node { return s.objek(t, namaDef(t)) })
		}
	}
	return tipe("string", "number")
}

// namaDef is the name of a type in the schema.
func namaDef(t reflect.Type) string {
	switch t {
	case tipeTahunan:
		return "tahunanPagu"
	case tipeUkurTahun:
		return "tahunanIndikator"
	}
	return string(t.Name()[0]|0x20) + t.Name()[1:]
}

// node is the schema of a row of a level, with those below it.
func (s *penulisSkema) node(t nomenklatur.Tingkat) *yaml.Node {
	nama := map[nomenklatur.Tingkat]string{
		totalTingkat:                    "total",
		nomenklatur.TingkatBidangUrusan: "bidangUrusan",
		nomenklatur.TingkatProgram:      "program",
		nomenklatur.TingkatKegiatan:     "kegiatan",
		nomenklatur.TingkatSubKegiatan:  "subKegiatan",
	}[t]
	return s.def(nama, func() *yaml.Node {
		y := s.objek(tipeNode, "node")
		sifat := isiMedan(y, "properties")
		tambahMedan(sifat, medanTersirat, s.berketerangan(tipe("boolean", "null"), "node", medanTersirat))
		if anak := anakMedan(t); anak != "" {
			tambahMedan(sifat, anak, s.berketerangan(peta("type", daftarTeks("array", "null"), "items", s.node(t+1)), "node", anak))
		}
		nyata := peta("required", daftarTeks("nama"))
		tersirat := peta("required", daftarTeks(medanTersirat), "properties", peta(medanTersirat, peta("const", polos("true"))))
		return peta("title", teksNode(uraianTipe[nama]), "type", teksNode("object"), "properties", sifat,
			"anyOf", daftarNode(nyata, tersirat), "additionalProperties", polos("false"))
	})
}
