// How many relations of one type one node has. <found>: the far node, with its kind where the type leads to several; <where>: conditions.
COUNT { MATCH (<near>)<left>[<relation>:`<Type>`]<right>(<found>) <where> }
